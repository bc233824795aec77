package org.stationportal.counter;

/** The business that a customer applies for. */
public enum ApplicationKind {
    NEW_CONNECTION,
    CAPACITY_INCREASE,
    NEW_TRANSFORMER;

    /** Applications for a new transformer are outside clause 1.2: taken in with limits of their own, and not assessed. */
    public boolean underClause() {
        return this != NEW_TRANSFORMER;
    }
}
