package org.stationportal.calendar;

import java.time.Instant;
import java.util.List;

/**
 * Why a deadline of working days falls when it does: the day of acceptance is not counted, counting starts on the
 * working day after it, and the n-th is the day on which it is due. {@code days} runs from the first of these to the last.
 */
public record DeadlineExplanation(Instant start, Instant due, long calendarVersion, List<CountedDay> days) {

    public DeadlineExplanation {
        days = List.copyOf(days);
    }

    /** Whether the count walked through a year whose notice is still to come: the deadline may move with it. */
    public boolean provisional() {
        return days.stream().skip(1).anyMatch(counted -> counted.day().provisional());
    }

    public int workingDays() {
        return days.getLast().number();
    }

    /** The place of a day in the count. */
    public Part partOf(CountedDay counted) {
        if (counted.equals(days.getFirst())) {
            return Part.START;
        }
        if (counted.equals(days.getLast())) {
            return Part.DUE;
        }
        return counted.counted() ? Part.COUNTED : Part.OFF;
    }

    /** What a day is to the count. */
    public enum Part {
        START,
        COUNTED,
        OFF,
        DUE
    }
}
