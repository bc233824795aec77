package org.stationportal.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a deadline falls when it does: what is counted, what moved the end, and the days from the start to the end one by
 * one. Of working days and days after an event the day of the start is not counted.
 *
 * @param steps          how the end came about, in order: first what the rule alone gives, last what is due
 * @param extension      what was granted on top, in the rule's unit: working days, days or minutes
 * @param pauses         when the clock stood
 * @param assessableFrom the end of the grace after due
 */
public record DeadlineExplanation(
        CountingRule rule,
        Instant start,
        List<Step> steps,
        int extension,
        List<Pause> pauses,
        Instant assessableFrom,
        long calendarVersion,
        List<CountedDay> days) {

    public DeadlineExplanation {
        steps = List.copyOf(steps);
        pauses = List.copyOf(pauses);
        days = List.copyOf(days);
    }

    /** Of so many working days as {@code days} count, without anything that moved them. */
    static DeadlineExplanation ofWorkingDays(Instant start, Instant due, long calendarVersion, List<CountedDay> days) {
        return new DeadlineExplanation(
                new CountingRule.WorkingDays(days.getLast().number(), ""),
                start,
                List.of(new Step(Cause.RULE, due)),
                0,
                List.of(),
                due,
                calendarVersion,
                days);
    }

    public Instant due() {
        return steps.getLast().until();
    }

    /** Whether working days were counted through a year whose notice is still to come: the deadline may move with it. */
    public boolean provisional() {
        return rule instanceof CountingRule.WorkingDays
                && days.stream().skip(1).anyMatch(counted -> counted.day().provisional());
    }

    public int workingDays() {
        return days.getLast().number();
    }

    /** The place of a day in the count. */
    public Part partOf(CountedDay counted) {
        if (counted.equals(days.getLast())) {
            return Part.DUE;
        }
        if (counted.equals(days.getFirst())) {
            return Part.START;
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

    /** Until when the time runs, for that cause and those before it. */
    public record Step(Cause cause, Instant until) {}

    /** What sets the end. */
    public enum Cause {
        RULE,
        EXTENSION,
        STOPS,
        CAP
    }

    /** The clock stood from an instant (inclusive) to an instant (exclusive), or still stands; the reason may be empty. */
    public record Pause(Instant from, Optional<Instant> to, String reason) {}
}
