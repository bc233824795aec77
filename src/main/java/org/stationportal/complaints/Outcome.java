package org.stationportal.complaints;

/** What the investigation proved. */
public enum Outcome {
    SUBSTANTIATED,
    PARTLY,
    NOT_SUBSTANTIATED;

    /** Whether somebody answers for what was proved. */
    public boolean leadsToFindings() {
        return this != NOT_SUBSTANTIATED;
    }
}
