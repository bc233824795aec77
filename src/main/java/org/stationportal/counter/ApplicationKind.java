package org.stationportal.counter;

/** The business that a customer applies for. */
public enum ApplicationKind {
    NEW_CONNECTION,
    CAPACITY_INCREASE,
    NEW_TRANSFORMER;

    /** Applications for a new transformer are outside clause 1.2; the portal does not take them in. */
    public boolean underClause() {
        return this != NEW_TRANSFORMER;
    }
}
