package org.stationportal.customers;

/** On which side of the transformer a customer is metered 计量方式. */
public enum MeteringMethod {
    HIGH_HIGH,
    HIGH_LOW,
    LOW_LOW;

    /** Who is supplied at low voltage is metered there; who is supplied at high voltage on either side. */
    public boolean fits(Voltage voltage) {
        return voltage.isHigh() != (this == LOW_LOW);
    }
}
