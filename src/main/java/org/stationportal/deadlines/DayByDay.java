package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.CountedDay;
import org.stationportal.calendar.CountingRule;
import org.stationportal.calendar.Day;
import org.stationportal.calendar.DayKind;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.calendar.DeadlineExplanation.Cause;
import org.stationportal.calendar.DeadlineExplanation.Pause;
import org.stationportal.calendar.DeadlineExplanation.Step;
import org.stationportal.calendar.WorkingTime;

/** Explains a deadline for whoever reads it: walks every day, where {@link DueDates} only looks up the end. */
final class DayByDay {

    private final Budget budget;
    private final Instant start;
    private final WorkingTime time;
    private final List<Stop> stops;
    private final List<Stop> ended;
    private final int extension;

    private DayByDay(Budget budget, Instant start, WorkingTime time, List<Stop> stops, int extension) {
        this.budget = budget;
        this.start = start;
        this.time = time;
        this.stops = stops;
        this.ended = Stop.ended(stops, start);
        this.extension = extension;
    }

    /**
     * The same deadline as {@link DueDates#compute}, with its reasons.
     *
     * @param cap the total's due instant, where a stage is due no later than that
     */
    static DeadlineExplanation explain(
            Budget budget,
            Instant start,
            WorkingTime time,
            List<Stop> stops,
            int extension,
            Grace grace,
            Optional<Instant> cap) {
        Deadline computed = DueDates.compute(budget, start, time, stops, extension, grace);
        var walk = new DayByDay(budget, start, time, stops, extension);
        List<CountedDay> days = DueDates.countsWorkingDays(budget)
                ? walk.workingDays(DueDates.lastDayBefore(computed.due()))
                : walk.runningDays(computed.due());
        List<Step> steps = walk.steps(days, computed.due());
        Instant due = computed.due();
        if (cap.isPresent() && DueDates.caps(cap.get(), start, due)) {
            due = cap.get();
            steps.add(new Step(Cause.CAP, due));
            LocalDate last = DueDates.lastDayBefore(due);
            days.removeIf(counted -> counted.date().isAfter(last));
        }
        return new DeadlineExplanation(
                rule(budget),
                start,
                steps,
                extension,
                walk.pauses(due),
                due.equals(computed.due()) ? computed.assessableFrom() : grace.after(due, time),
                time.version(),
                days);
    }

    private List<CountedDay> workingDays(LocalDate last) {
        List<CountedDay> days = new ArrayList<>();
        int number = 0;
        LocalDate first = DueDates.dayOf(start);
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            Day day = stopped(time.calendar().day(date));
            boolean counted = day.isWorked() && !date.equals(first);
            days.add(new CountedDay(
                    date, counted, counted ? ++number : 0, day, Duration.ZERO, stood(date, endOf(date))));
        }
        return days;
    }

    /** The day, or the reason why it does not count though it is worked. */
    private Day stopped(Day day) {
        if (!day.isWorked() || day.date().equals(DueDates.dayOf(start))) {
            return day;
        }
        Instant close = DueDates.closing(day.date(), budget.at(), time);
        return ended.stream()
                .filter(stop -> stop.covers(close))
                .findFirst()
                .map(stop -> new Day(day.date(), DayKind.STOPPED, stop.reason(), day.provisional()))
                .orElse(day);
    }

    /** Time that runs round the clock: of elapsed budgets each day's share, of the others the number of the day. */
    private List<CountedDay> runningDays(Instant due) {
        List<CountedDay> days = new ArrayList<>();
        boolean byTheDay = !budget.roundTheClock();
        LocalDate first = DueDates.dayOf(start);
        LocalDate nominal = DueDates.lastDayBefore(DueDates.nominal(budget, start, time, extension));
        LocalDate last = DueDates.lastDayBefore(due);
        // what was due before it was opened has one day to show
        for (LocalDate date = last.isBefore(first) ? last : first; !date.isAfter(last); date = date.plusDays(1)) {
            Instant end = due.isBefore(endOf(date)) ? due : endOf(date);
            Duration stood = stood(date, end);
            boolean counted = byTheDay ? date.isAfter(first) && !date.isAfter(nominal) : true;
            int number = counted ? (int) (date.toEpochDay() - first.toEpochDay()) + (byTheDay ? 0 : 1) : 0;
            Duration ran = byTheDay
                    ? Duration.ZERO
                    : Duration.between(beginOf(date), end).minus(stood);
            days.add(new CountedDay(date, counted, number, time.calendar().day(date), ran, stood));
        }
        return days;
    }

    /** What each cause made of the end; a cause that changed nothing is left out. */
    private List<Step> steps(List<CountedDay> days, Instant due) {
        List<Step> steps = new ArrayList<>();
        if (DueDates.countsWorkingDays(budget)) {
            int last = days.getLast().number() - extension;
            days.stream()
                    .filter(day -> day.number() == last)
                    .findFirst()
                    .ifPresent(day -> steps.add(new Step(Cause.RULE, DueDates.closing(day.date(), budget.at(), time))));
        } else {
            steps.add(new Step(Cause.RULE, DueDates.nominal(budget, start, time, 0)));
        }
        if (extension > 0) {
            Instant extended =
                    DueDates.countsWorkingDays(budget) ? due : DueDates.nominal(budget, start, time, extension);
            steps.add(new Step(Cause.EXTENSION, extended));
        }
        if (!steps.getLast().until().equals(due)) {
            steps.add(new Step(Cause.STOPS, due));
        }
        return steps;
    }

    private List<Pause> pauses(Instant due) {
        return stops.stream()
                .filter(stop -> stop.from().isBefore(due))
                .filter(stop -> stop.to().isEmpty()
                        || !stop.within(start, stop.to().get()).isZero())
                .map(stop -> new Pause(stop.from(), stop.to(), stop.reason()))
                .toList();
    }

    private Duration stood(LocalDate date, Instant end) {
        return ended.stream().map(stop -> stop.within(beginOf(date), end)).reduce(Duration.ZERO, Duration::plus);
    }

    private Instant beginOf(LocalDate date) {
        Instant midnight = date.atStartOfDay(PortalTime.ZONE).toInstant();
        return start.isAfter(midnight) ? start : midnight;
    }

    private static Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(PortalTime.ZONE).toInstant();
    }

    private static CountingRule rule(Budget budget) {
        return switch (budget) {
            case Budget.WorkingDays working -> new CountingRule.WorkingDays(working.days(), "");
            case Budget.Elapsed(Duration duration) -> new CountingRule.Elapsed(duration);
            case Budget.EndOfMonth _ -> new CountingRule.EndOfMonth();
            case Budget.DaysAfter after ->
                switch (after.unit()) {
                    case WORKING -> new CountingRule.WorkingDays(after.days(), after.event());
                    case CALENDAR -> new CountingRule.CalendarDays(after.days(), after.event());
                };
            case Budget.FixedDay fixed -> new CountingRule.DayOfMonth(fixed.dayOfMonth());
        };
    }
}
