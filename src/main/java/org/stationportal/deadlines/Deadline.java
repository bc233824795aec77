package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;
import org.stationportal.calendar.WorkingTime;

/**
 * A computed deadline: the last instant in time (inclusive), the last that is not assessed though late, and the calendar
 * that it rests on.
 */
record Deadline(Instant due, Instant assessableFrom, boolean provisional, long calendarVersion) {

    Deadline {
        if (assessableFrom.isBefore(due)) {
            throw new IllegalArgumentException("assessable from " + assessableFrom + ", before due " + due);
        }
    }

    /** How long after due nothing is assessed yet. */
    Duration grace() {
        return Duration.between(due, assessableFrom);
    }

    /** The same, but no later than the cap, unless the cap has passed at the start. */
    Deadline cappedTo(Instant cap, Instant start, Grace grace, WorkingTime time) {
        return DueDates.caps(cap, start, due)
                ? new Deadline(cap, grace.after(cap, time), provisional, calendarVersion)
                : this;
    }
}
