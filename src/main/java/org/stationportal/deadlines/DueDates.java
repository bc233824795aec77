package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.calendar.YearCalendar;

/**
 * Computes when a budget runs out, pure and from the history alone: start, budget, stops, extension, calendar and hours.
 * A working day is not counted when the clock stood at its close of business, or at the budget's own hour; a stop of
 * length zero therefore changes nothing. Everything else is moved on by the time for which the clock stood. A stop that
 * has not ended moves nothing yet.
 *
 * <p>A million of these are recomputed after a change of the calendar: nothing here walks day by day.
 *
 * @see "Design decision 0005: a suspension is counted by the close of business"
 */
final class DueDates {

    private static final Instant EARLIEST =
            YearCalendar.FIRST.atStartOfDay(PortalTime.ZONE).toInstant();
    private static final Instant LATEST =
            YearCalendar.LAST.plusDays(1).atStartOfDay(PortalTime.ZONE).toInstant();
    private static final int MINUTES_OF_DAY = 24 * 60;

    private DueDates() {}

    /**
     * @param extension time granted on top, never negative: working days where those count, minutes of elapsed budgets,
     *     else days of the calendar
     * @throws RuleViolation at {@code budget} where the deadline leaves the calendar
     */
    static Deadline compute(
            Budget budget, Instant start, WorkingTime time, List<Stop> stops, int extension, Grace grace) {
        limited(budget, extension);
        within(start);
        List<Stop> ended = stops.isEmpty() ? stops : Stop.ended(stops, start);
        try {
            return compute(budget, start, time, ended, grace, extension);
        } catch (IllegalArgumentException outside) {
            throw outOfRange();
        }
    }

    private static Deadline compute(
            Budget budget, Instant start, WorkingTime time, List<Stop> ended, Grace grace, int extension) {
        if (!countsWorkingDays(budget)) {
            Instant due = within(movedOn(nominal(budget, start, time, extension), ended));
            return new Deadline(due, grace.after(due, time), false, time.version());
        }
        BusinessCalendar calendar = time.calendar();
        LocalDate first = dayOf(start).plusDays(1);
        LocalDate last = lastDay(budget, dayOf(start), calendar, extension);
        for (Stop stop : ended) {
            last = afterStop(stop, first, last, time, budget.at());
        }
        Instant due = closing(last, budget.at(), time);
        boolean provisional = calendar.provisionalBetween(first, last.plusDays(1));
        return new Deadline(due, grace.after(due, time), provisional, time.version());
    }

    /** Without extension. */
    static Deadline compute(Budget budget, Instant start, WorkingTime time, List<Stop> stops, Grace grace) {
        return compute(budget, start, time, stops, 0, grace);
    }

    /** Whether the cap is what counts: it comes before due, and had not passed at the start. */
    static boolean caps(Instant cap, Instant start, Instant due) {
        return cap.isAfter(start) && cap.isBefore(due);
    }

    static boolean countsWorkingDays(Budget budget) {
        return budget instanceof Budget.WorkingDays
                || budget instanceof Budget.DaysAfter after && after.unit() == Budget.Unit.WORKING;
    }

    /** When the budget runs out if the clock never stands. */
    static Instant nominal(Budget budget, Instant start, WorkingTime time, int extension) {
        return budget instanceof Budget.Elapsed(Duration duration)
                ? start.plus(duration).plusSeconds(60L * extension)
                : closing(lastDay(budget, dayOf(start), time.calendar(), extension), budget.at(), time);
    }

    /** Moved on by the time for which the clock had stood before it; stops in order and apart, see {@link Stop#ended}. */
    static Instant movedOn(Instant nominal, List<Stop> ended) {
        Instant due = nominal;
        for (Stop stop : ended) {
            if (stop.from().isBefore(due)) {
                due = due.plus(Duration.between(stop.from(), stop.to().orElse(stop.from())));
            }
        }
        return due;
    }

    /** The instant on a day at which it counts as done: the budget's hour, else the close of business. */
    static Instant closing(LocalDate date, Optional<LocalTime> at, WorkingTime time) {
        return at.isPresent() ? time.endOn(date, at.get()) : time.closeOfBusiness(date);
    }

    /** The day of an instant; 24:00 belongs to the day that it ends. */
    static LocalDate lastDayBefore(Instant instant) {
        return dayOf(instant.minusNanos(1));
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PortalTime.ZONE);
    }

    static RuleViolation outOfRange() {
        return RuleViolation.at(
                "budget", "calendar.rule.outOfRange", YearCalendar.FIRST.toString(), YearCalendar.LAST.toString());
    }

    private static LocalDate lastDay(Budget budget, LocalDate day, BusinessCalendar calendar, int extension) {
        return switch (budget) {
            case Budget.WorkingDays working -> calendar.shift(day, working.days() + extension);
            case Budget.DaysAfter after ->
                switch (after.unit()) {
                    case WORKING -> calendar.shift(day, after.days() + extension);
                    case CALENDAR -> day.plusDays(after.days() + extension);
                };
            case Budget.EndOfMonth _ -> YearMonth.from(day).atEndOfMonth().plusDays(extension);
            case Budget.FixedDay fixed ->
                YearMonth.from(day)
                        .atDay(Math.min(fixed.dayOfMonth(), day.lengthOfMonth()))
                        .plusDays(extension);
            case Budget.Elapsed _ -> throw new IllegalStateException("elapsed time ends at an instant, not on a day");
        };
    }

    /** The last day once the days on whose closing the clock stood are left out. */
    private static LocalDate afterStop(
            Stop stop, LocalDate first, LocalDate last, WorkingTime time, Optional<LocalTime> at) {
        LocalDate begin = firstClosingFrom(stop.from(), at, time);
        if (begin.isAfter(last)) {
            return last;
        }
        LocalDate from = begin.isBefore(first) ? first : begin;
        LocalDate end = firstClosingFrom(stop.to().orElse(stop.from()), at, time);
        return end.isAfter(from) ? time.calendar().shift(last, time.calendar().daysBetween(from, end)) : last;
    }

    /** The first date, worked or not, whose closing is no earlier than the instant. */
    private static LocalDate firstClosingFrom(Instant instant, Optional<LocalTime> at, WorkingTime time) {
        LocalDate date = lastDayBefore(instant);
        return closing(date, at, time).isBefore(instant) ? date.plusDays(1) : date;
    }

    private static void limited(Budget budget, int extension) {
        int most = budget.roundTheClock() ? Budget.MOST_DAYS * MINUTES_OF_DAY : Budget.MOST_DAYS;
        if (extension < 0 || extension > most) {
            throw RuleViolation.at("extension", "calendar.rule.extension", Budget.MOST_DAYS);
        }
    }

    private static Instant within(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw outOfRange();
        }
        return instant;
    }
}
