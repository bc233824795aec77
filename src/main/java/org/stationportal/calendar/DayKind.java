package org.stationportal.calendar;

/** What a date is in a calendar. */
public enum DayKind {
    WORKDAY,
    WEEKEND,
    HOLIDAY,
    /** A Saturday or Sunday that is worked to make up for a long holiday (补班). */
    MAKE_UP_WORKDAY;

    public boolean isWorked() {
        return switch (this) {
            case WORKDAY, MAKE_UP_WORKDAY -> true;
            case WEEKEND, HOLIDAY -> false;
        };
    }
}
