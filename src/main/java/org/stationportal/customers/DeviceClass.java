package org.stationportal.customers;

/** Where a meter hangs: at a household, at another customer, or as the meter of a whole transformer area (台区表). */
public enum DeviceClass {
    RESIDENTIAL,
    OTHER,
    AREA;

    /** Which of the three amounts of clause 1.3 applies. */
    public String amountCategory() {
        return name() + "_METER";
    }
}
