package org.stationportal.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.WorkingTime;

/** How long after due nothing is assessed yet (clause 1.2: more than one day late). */
record Grace(int amount, Unit unit) {

    static final Grace NONE = new Grace(0, Unit.CALENDAR_DAYS);

    enum Unit {
        CALENDAR_DAYS("graceDays"),
        WORKING_DAYS("graceWorkingDays"),
        MINUTES("graceMinutes");

        private final String figure;

        Unit(String figure) {
            this.figure = figure;
        }
    }

    Grace {
        if (amount < 0) {
            throw new IllegalArgumentException("a grace of " + amount);
        }
    }

    /** From the figures of a clause, of which at most one is positive; none without them. */
    static Grace of(Map<String, Integer> figures) {
        List<Grace> given = java.util.Arrays.stream(Unit.values())
                .map(unit -> new Grace(Math.max(0, figures.getOrDefault(unit.figure, 0)), unit))
                .filter(grace -> grace.amount > 0)
                .toList();
        if (given.size() > 1) {
            throw RuleViolation.at(given.getLast().unit.figure, "calendar.rule.graces");
        }
        return given.isEmpty() ? NONE : given.getFirst();
    }

    /**
     * The end of the grace (inclusive): the same time of day so many days later, a working day where those count. What
     * is due at 24:00 is due on the day that ends with it.
     */
    Instant after(Instant due, WorkingTime time) {
        if (amount == 0) {
            return due;
        }
        return switch (unit) {
            case MINUTES -> due.plusSeconds(60L * amount);
            case CALENDAR_DAYS -> time.endOn(day(due).plusDays(amount), timeOfDay(due));
            case WORKING_DAYS -> time.endOn(time.calendar().shift(day(due), amount), timeOfDay(due));
        };
    }

    private static LocalDate day(Instant due) {
        return LocalDate.ofInstant(due.minusNanos(1), PortalTime.ZONE);
    }

    private static LocalTime timeOfDay(Instant due) {
        return LocalTime.ofInstant(due, PortalTime.ZONE);
    }
}
