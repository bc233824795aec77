package org.stationportal.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.WatchedObligation;

/**
 * The rungs of one obligation by its ladder, in the working time of whoever is told. Rungs of working-day ladders fall
 * on the opening of working days, so earlier rather than later; elapsed ladders ring round the clock, but in quiet hours
 * only when urgent. What lies before the deadline was set is not rung.
 */
final class Rungs {

    /** So long an elapsed ladder insists; then each working morning, or nobody would listen any more. */
    private static final Duration INSISTING = Duration.ofHours(24);

    private final WatchedObligation obligation;
    private final Ladder ladder;
    private final WorkingTime time;

    Rungs(WatchedObligation obligation, Ladder ladder, WorkingTime time) {
        this.obligation = obligation;
        this.ladder = ladder;
        this.time = time;
    }

    /** The rungs after {@code from} (exclusive) up to {@code to} (inclusive), in their order. */
    List<Rung> between(Instant from, Instant to) {
        var rungs = new ArrayList<Rung>();
        if (announces() && isIn(obligation.deadlineSetAt(), from, to)) {
            // told anew each time it is set or handed over, also when it is handed back to the same person
            rungs.add(Rung.reminder(
                    "ANNOUNCED_" + obligation.deadlineSetAt().getEpochSecond(), obligation.deadlineSetAt()));
        }
        for (LadderStep step : ladder.steps()) {
            if (speaks(step)) {
                for (Instant at = next(step, from); at != null && !at.isAfter(to); at = next(step, at)) {
                    rungs.add(new Rung(code(step, at), step.kind(), at, Rung.withResponsible(step.alsoTo())));
                }
            }
        }
        rungs.sort(Comparator.comparing(Rung::at));
        return rungs;
    }

    /** The instant of the first rung after {@code from} (exclusive); empty when the ladder has ended. */
    Optional<Instant> nextAfter(Instant from) {
        Instant first = announces() && obligation.deadlineSetAt().isAfter(from) ? obligation.deadlineSetAt() : null;
        for (LadderStep step : ladder.steps()) {
            Instant at = speaks(step) ? next(step, from) : null;
            first = first == null || at != null && at.isBefore(first) ? at : first;
        }
        return Optional.ofNullable(first);
    }

    private boolean announces() {
        return !silent() && !quietTotal();
    }

    private boolean speaks(LadderStep step) {
        boolean early = step.moment() == LadderStep.Moment.BEFORE_DUE && step.amount() > 0;
        return !silent() && !(early && quietTotal()) && (early || !totalSpeaksFromTheDueDay());
    }

    /** Of a chain that is assessed on its stages, the stages speak for themselves. */
    private boolean silent() {
        return obligation.total() && !obligation.assessed();
    }

    /** The first deadline of a total is announced with its first stage; until the due day nothing is said of it. */
    private boolean quietTotal() {
        return obligation.total() && obligation.deadlineVersion() == 1;
    }

    /** The last stage ends with its chain: from the due day on the total speaks, and the stage would only repeat it. */
    private boolean totalSpeaksFromTheDueDay() {
        return !obligation.assessed()
                && obligation.chainDueAt().filter(obligation.dueAt()::equals).isPresent();
    }

    /** The first instant of the step after {@code from} (exclusive) and not before the deadline was set. */
    private @Nullable Instant next(LadderStep step, Instant from) {
        if (step.moment() == LadderStep.Moment.AFTER_DUE) {
            return repetition(step, from);
        }
        Instant due = obligation.dueAt();
        Instant at = step.moment() == LadderStep.Moment.AT_DUE ? afterQuiet(due) : beforeQuiet(before(step));
        return at.isAfter(from) && !at.isBefore(obligation.deadlineSetAt()) ? at : null;
    }

    /** Where a step before due falls, were it never too early. */
    Instant before(LadderStep step) {
        Instant due = obligation.dueAt();
        return switch (step.unit()) {
            case WORKING_DAYS ->
                time.opening(time.calendar().shift(time.calendar().previousOrSame(dueDay()), -step.amount()));
            case CALENDAR_DAYS -> time.opening(time.calendar().previousOrSame(dueDay().minusDays(step.amount())));
            case WORKING_MINUTES -> time.subtract(due, Duration.ofMinutes(step.amount()));
            case MINUTES -> due.minus(Duration.ofMinutes(step.amount()));
            case PERCENT ->
                due.minus(Duration.between(obligation.openedAt(), due)
                        .multipliedBy(step.amount())
                        .dividedBy(100));
        };
    }

    private @Nullable Instant repetition(LadderStep step, Instant from) {
        Instant due = obligation.dueAt();
        Instant after = later(from, obligation.deadlineSetAt().minusNanos(1));
        if (step.unit() == LadderStep.Unit.MINUTES) {
            Duration apart = Duration.ofMinutes(step.amount());
            long past = after.isBefore(due) ? 0 : Duration.between(due, after).dividedBy(apart);
            Instant at = afterQuiet(due.plus(apart.multipliedBy(past + 1)));
            return at.isAfter(due.plus(INSISTING)) ? null : at;
        }
        // each n-th working morning, never at midnight and never on an off-day
        LocalDate first = ladder.family() == Ladder.Family.ELAPSED ? dayOf(due.plus(INSISTING)) : dueDay();
        LocalDate day = time.calendar().shift(first, step.amount());
        if (step.amount() == 1 && dayOf(after).isAfter(day)) {
            day = time.calendar().nextOrSame(dayOf(after)); // no need to walk all the way
        }
        while (!time.opening(day).isAfter(after)) {
            day = time.calendar().shift(day, step.amount());
        }
        return time.opening(day);
    }

    private String code(LadderStep step, Instant at) {
        return switch (step.moment()) {
            case AT_DUE -> "DUE";
            case BEFORE_DUE ->
                switch (step.unit()) {
                    case WORKING_DAYS -> step.amount() == 0 ? "DUE_MORNING" : "WORKING_DAYS_" + step.amount();
                    case CALENDAR_DAYS -> "DAYS_" + step.amount();
                    case WORKING_MINUTES -> "WORKING_MINUTES_" + step.amount();
                    case MINUTES -> "MINUTES_" + step.amount();
                    case PERCENT -> "PERCENT_" + step.amount();
                };
            case AFTER_DUE ->
                step.unit() == LadderStep.Unit.MINUTES
                        ? "REPEAT_" + Duration.between(obligation.dueAt(), at).toMinutes()
                        : "OVERDUE_" + dayOf(at);
        };
    }

    private Instant beforeQuiet(Instant at) {
        return isQuiet(at) ? at.minusSeconds(secondsOfDay(quietHours().from(), timeOf(at))) : at;
    }

    private Instant afterQuiet(Instant at) {
        return isQuiet(at)
                ? at.plusSeconds(secondsOfDay(timeOf(at), quietHours().until()))
                : at;
    }

    private boolean isQuiet(Instant at) {
        return !obligation.urgent()
                && ladder.quiet().filter(q -> q.covers(timeOf(at))).isPresent();
    }

    /** What is due at 24:00 is due on the day that ends then. */
    private LocalDate dueDay() {
        return dayOf(obligation.dueAt().minusNanos(1));
    }

    private Ladder.Quiet quietHours() {
        return ladder.quiet().orElseThrow();
    }

    /** From one time of day to the next occurrence of another. */
    private static long secondsOfDay(LocalTime from, LocalTime to) {
        return Math.floorMod(Duration.between(from, to).toSeconds(), 86_400L);
    }

    private static boolean isIn(Instant at, Instant from, Instant to) {
        return at.isAfter(from) && !at.isAfter(to);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PortalTime.ZONE);
    }

    private static LocalTime timeOf(Instant instant) {
        return LocalTime.ofInstant(instant, PortalTime.ZONE);
    }
}
