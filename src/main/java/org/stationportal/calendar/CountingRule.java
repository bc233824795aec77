package org.stationportal.calendar;

import java.time.Duration;

/** What is counted until a deadline, before anything stops, extends or caps it; {@code event} is empty or a code. */
public sealed interface CountingRule {

    /** The n-th working day after the day of the event. */
    record WorkingDays(int days, String event) implements CountingRule {}

    /** The n-th day of the calendar after the day of the event. */
    record CalendarDays(int days, String event) implements CountingRule {}

    /** The last day of the month of the start. */
    record EndOfMonth() implements CountingRule {}

    /** A given day of the month of the start, or its last day. */
    record DayOfMonth(int day) implements CountingRule {}

    /** So much time, round the clock. */
    record Elapsed(Duration duration) implements CountingRule {}
}
