package org.stationportal.appeals;

/** How an appeal stands. */
public enum AppealState {
    PENDING,
    /** The entry stands 维持. */
    UPHELD,
    /** The appeal has succeeded 成立. */
    OVERTURNED,
    WITHDRAWN;

    /** Whether somebody has decided it: only then it counts as an instance. */
    public boolean isDecided() {
        return this == UPHELD || this == OVERTURNED;
    }
}
