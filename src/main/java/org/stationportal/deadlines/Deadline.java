package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;

/** A computed deadline: the last instant in time (inclusive), the grace after it, and the calendar that it rests on. */
record Deadline(Instant due, Duration grace, boolean provisional, long calendarVersion) {

    /** The same, but no later than the cap, unless the cap has passed at the start. */
    Deadline cappedTo(Instant cap, Instant start) {
        return cap.isAfter(start) && cap.isBefore(due) ? new Deadline(cap, grace, provisional, calendarVersion) : this;
    }
}
