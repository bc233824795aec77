package org.stationportal.assessment;

/** The state of a month: open → team review → submitted → approved; a submitted month may be returned. */
public enum MonthState {
    OPEN,
    TEAM_REVIEW,
    SUBMITTED,
    APPROVED;

    public boolean canBecome(MonthState next) {
        return switch (this) {
            case OPEN -> next == TEAM_REVIEW;
            case TEAM_REVIEW -> next == SUBMITTED;
            case SUBMITTED -> next == TEAM_REVIEW || next == APPROVED;
            case APPROVED -> false;
        };
    }

    /** Whether entries are added and decided; what is submitted stands still until it is returned or approved. */
    public boolean takesEntries() {
        return this == OPEN || this == TEAM_REVIEW;
    }
}
