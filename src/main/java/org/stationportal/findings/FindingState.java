package org.stationportal.findings;

/** How far a finding has come; whether an entry was made of it, its obligation knows. */
public enum FindingState {
    OPEN,
    ACCEPTED,
    OBJECTED,
    UPHELD,
    DROPPED,
    CORRECTED;

    public boolean canBecome(FindingState next) {
        return switch (this) {
            case OPEN -> next == ACCEPTED || next == OBJECTED || next == CORRECTED;
            case ACCEPTED, UPHELD -> next == CORRECTED;
            case OBJECTED -> next == UPHELD || next == DROPPED || next == CORRECTED;
            case DROPPED, CORRECTED -> false;
        };
    }

    /** Whether the person still has to correct it, or else an entry is made. */
    public boolean awaitsCorrection() {
        return this == OPEN || this == ACCEPTED || this == UPHELD;
    }
}
