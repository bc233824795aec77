package org.stationportal.calendar;

/** What a date is in a calendar. */
public enum DayKind {
    WORKDAY,
    WEEKEND,
    HOLIDAY,
    /** A Saturday or Sunday that is worked to make up for a long holiday (补班). */
    MAKE_UP_WORKDAY,
    /** A day on whose close of business the clock of an obligation stood (中止). */
    STOPPED;

    public boolean isWorked() {
        return switch (this) {
            case WORKDAY, MAKE_UP_WORKDAY -> true;
            case WEEKEND, HOLIDAY, STOPPED -> false;
        };
    }
}
