package org.stationportal.deadlines;

/** The state of an obligation; a stage of a chain waits until the stage before it is done. */
public enum ObligationStatus {
    WAITING,
    OPEN,
    SUSPENDED,
    FULFILLED,
    FULFILLED_LATE,
    MISSED,
    CANCELLED;

    public boolean canBecome(ObligationStatus next) {
        return switch (this) {
            case WAITING -> next == OPEN || next == CANCELLED;
            case OPEN -> next != WAITING && next != OPEN;
            case SUSPENDED -> next == OPEN || next == CANCELLED;
            // late, and judged by the sweep when the notices it needs had been served in time
            case FULFILLED_LATE -> next == MISSED;
            case FULFILLED, MISSED, CANCELLED -> false;
        };
    }

    /** Whether somebody still has to do something in time. */
    public boolean isRunning() {
        return this == WAITING || this == OPEN || this == SUSPENDED;
    }
}
