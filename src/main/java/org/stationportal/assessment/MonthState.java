package org.stationportal.assessment;

/**
 * The state of a month: open → team review → submitted → approved → published → closed; a submitted month may be
 * returned. The approval seals it.
 */
public enum MonthState {
    OPEN,
    TEAM_REVIEW,
    SUBMITTED,
    APPROVED,
    /** Shown to everybody 公示. */
    PUBLISHED,
    CLOSED;

    /** {@link #isSealed()} of a row of {@code month_result}. */
    static final String SEALED = "state in ('APPROVED', 'PUBLISHED', 'CLOSED')";

    public boolean canBecome(MonthState next) {
        return switch (this) {
            case OPEN -> next == TEAM_REVIEW;
            case TEAM_REVIEW -> next == SUBMITTED;
            case SUBMITTED -> next == TEAM_REVIEW || next == APPROVED;
            case APPROVED -> next == PUBLISHED;
            case PUBLISHED -> next == CLOSED;
            case CLOSED -> false;
        };
    }

    /** Whether entries are added and decided; what is submitted stands still until it is returned or approved. */
    public boolean takesEntries() {
        return this == OPEN || this == TEAM_REVIEW;
    }

    /** Whether what the month adds up to is signed and stands. */
    public boolean isSealed() {
        return this == APPROVED || this == PUBLISHED || this == CLOSED;
    }
}
