package org.stationportal.customers;

/** What the electricity is used for; it decides limits and amounts (clause 1.2). */
public enum Category {
    RESIDENTIAL,
    MOTIVE_POWER,
    NON_INDUSTRIAL,
    COMMERCIAL,
    AGRICULTURAL,
    LARGE_INDUSTRIAL;

    /** Residential supply is low-voltage, large industry is supplied at 10 kV or more, the others at any level. */
    public boolean allows(Voltage voltage) {
        return switch (this) {
            case RESIDENTIAL -> !voltage.isHigh();
            case LARGE_INDUSTRIAL -> voltage.isHigh();
            case MOTIVE_POWER, NON_INDUSTRIAL, COMMERCIAL, AGRICULTURAL -> true;
        };
    }

    /** Which of the two amounts of clause 1.2 applies. */
    public String amountCategory() {
        return this == RESIDENTIAL ? "RESIDENTIAL" : "OTHER";
    }
}
