package org.stationportal.complaints;

/** How far a complaint has come; each step is taken once and in this order. */
public enum ComplaintState {
    RECORDED,
    CONTACTED,
    DECIDED,
    ANSWERED,
    CALLED_BACK;

    public boolean canBecome(ComplaintState next) {
        return switch (this) {
            case RECORDED -> next == CONTACTED;
            case CONTACTED -> next == DECIDED;
            case DECIDED -> next == ANSWERED;
            case ANSWERED -> next == CALLED_BACK;
            case CALLED_BACK -> false;
        };
    }

    /** Whether the customer still waits for something. */
    public boolean isRunning() {
        return this != CALLED_BACK;
    }
}
