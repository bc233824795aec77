package org.stationportal.findings;

/** How far a finding has come; whether an entry was made of it, its obligation knows. */
public enum FindingState {
    OPEN,
    ACCEPTED,
    OBJECTED,
    UPHELD,
    DROPPED,
    CORRECTION_SHOWN,
    CORRECTION_REFUSED,
    CORRECTED;

    public boolean canBecome(FindingState next) {
        return switch (this) {
            case OPEN -> next == ACCEPTED || next == OBJECTED || next == CORRECTION_SHOWN || next == CORRECTED;
            case ACCEPTED, UPHELD, CORRECTION_REFUSED -> next == CORRECTION_SHOWN || next == CORRECTED;
            case CORRECTION_SHOWN -> next == CORRECTION_REFUSED || next == CORRECTED;
            case OBJECTED -> next == UPHELD || next == DROPPED || next == CORRECTED;
            case DROPPED, CORRECTED -> false;
        };
    }

    /** Whether the person still has to correct it, or else an entry is made. */
    public boolean awaitsCorrection() {
        return this == OPEN || this == ACCEPTED || this == UPHELD || this == CORRECTION_REFUSED;
    }

    /** Whether the time stands still until somebody who is not concerned has decided. */
    public boolean awaitsDecision() {
        return this == OBJECTED || this == CORRECTION_SHOWN;
    }
}
