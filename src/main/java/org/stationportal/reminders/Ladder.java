package org.stationportal.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.ObligationSummary;

/**
 * The reminder ladder of an obligation, computed from its deadline and never stored (docs/decisions/0006). Rungs of
 * working-day ladders fall on the opening of working days, so earlier rather than later; elapsed ladders ring round the
 * clock. What lies before the deadline was set is not rung.
 *
 * @param deadlineSetAt since when the present deadline stands
 */
record Ladder(ObligationSummary obligation, Instant deadlineSetAt, WorkingTime time) {

    private static final Duration REPEAT = Duration.ofMinutes(30);
    /** So long an elapsed ladder rings every half hour; then each working morning, or nobody would listen any more. */
    private static final Duration INSISTING = Duration.ofHours(24);

    private static final Duration SHORTLY_BEFORE = Duration.ofMinutes(15);

    /** The rungs after {@code from} (exclusive) up to {@code to} (inclusive), in their order. */
    List<Rung> between(Instant from, Instant to) {
        return rungs(to).stream()
                .filter(rung -> rung.at().isAfter(from) && !rung.at().isAfter(to))
                .filter(rung -> !rung.at().isBefore(deadlineSetAt))
                .sorted(Comparator.comparing(Rung::at))
                .toList();
    }

    /** The instant of the first rung after {@code from} (exclusive); empty when the ladder has ended. */
    Optional<Instant> nextAfter(Instant from) {
        Instant horizon = max(from, obligation.dueAt()).plus(Duration.ofDays(20));
        return between(from, horizon).stream().map(Rung::at).findFirst();
    }

    private List<Rung> rungs(Instant until) {
        var rungs = new ArrayList<Rung>();
        boolean quietTotal = obligation.isTotal() && obligation.deadlineVersion() == 1;
        if (obligation.isTotal() && !obligation.assessed()) {
            return rungs; // the stages speak for themselves
        }
        if (!quietTotal) {
            // told anew each time it is set or handed over, also when it is handed back to the same person
            rungs.add(Rung.reminder("ANNOUNCED_" + deadlineSetAt.getEpochSecond(), deadlineSetAt));
        }
        switch (obligation.budget()) {
            case Budget.Elapsed(Duration duration) -> elapsed(rungs, duration, until);
            case Budget.WorkingDays working -> workingDays(rungs, quietTotal, until);
            case Budget.EndOfMonth month -> calendarDays(rungs, until);
            case Budget.DaysAfter days -> calendarDays(rungs, until);
            case Budget.FixedDay day -> calendarDays(rungs, until);
        }
        return rungs;
    }

    private void workingDays(List<Rung> rungs, boolean quietTotal, Instant until) {
        LocalDate dueDay = time.calendar().previousOrSame(dayOf(obligation.dueAt()));
        if (!quietTotal) {
            for (int days = 2; days >= 1; days--) {
                rungs.add(Rung.reminder(
                        "WORKING_DAYS_" + days, time.opening(time.calendar().shift(dueDay, -days))));
            }
        }
        if (!totalSpeaksFromTheDueDay()) {
            rungs.add(Rung.reminder("DUE_MORNING", time.opening(dueDay)));
            overdue(rungs, until);
        }
    }

    private void calendarDays(List<Rung> rungs, Instant until) {
        for (int days : new int[] {7, 3, 1}) {
            LocalDate day = dayOf(obligation.dueAt()).minusDays(days);
            rungs.add(Rung.reminder("DAYS_" + days, time.opening(time.calendar().previousOrSame(day))));
        }
        overdue(rungs, until);
    }

    private void elapsed(List<Rung> rungs, Duration budget, Instant until) {
        Instant due = obligation.dueAt();
        rungs.add(Rung.reminder("HALF_TIME", due.minus(budget.dividedBy(2))));
        rungs.add(Rung.reminder("SHORTLY_BEFORE", due.minus(SHORTLY_BEFORE)));
        rungs.add(Rung.alert("DUE", due));
        Instant firstDay = due.plus(INSISTING);
        int repetition = 1;
        for (Instant at = due.plus(REPEAT); !at.isAfter(earlier(until, firstDay)); at = at.plus(REPEAT)) {
            rungs.add(Rung.overdueReminder("REPEAT_" + repetition++, at));
        }
        mornings(rungs, firstDay, until);
    }

    /** At due the alert; after it each working morning, never at midnight and never on an off-day. */
    private void overdue(List<Rung> rungs, Instant until) {
        rungs.add(Rung.alert("DUE", obligation.dueAt()));
        mornings(rungs, obligation.dueAt(), until);
    }

    private void mornings(List<Rung> rungs, Instant from, Instant until) {
        BusinessCalendar calendar = time.calendar();
        LocalDate last = dayOf(until);
        for (LocalDate day = calendar.next(dayOf(from)); !day.isAfter(last); day = calendar.next(day)) {
            rungs.add(Rung.overdueReminder("OVERDUE_" + day, time.opening(day)));
        }
    }

    /** The last stage ends with its chain: from the due day on the total speaks, and the stage would only repeat it. */
    private boolean totalSpeaksFromTheDueDay() {
        return !obligation.assessed()
                && obligation.chainDueAt().filter(obligation.dueAt()::equals).isPresent();
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PortalTime.ZONE);
    }
}
