package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import org.stationportal.TestClock;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.WorkingTime;

/** What the bench measures of this package, whose parts nobody else sees. */
public final class EngineFigures {

    private static final int VARIETY = 4096;

    private EngineFigures() {}

    /** Runs the recomputation that a change of the calendar asked for. */
    public static void recompute(ApplicationContext engine) {
        engine.getBean(Recomputing.class).run();
    }

    /** So many deadlines of one to twenty working days from scattered instants; the sum keeps the work from being left out. */
    public static long deadlines(WorkingTime time, int number) {
        Instant[] starts = starts();
        var budgets = new Budget[20];
        for (int i = 0; i < budgets.length; i++) {
            budgets[i] = new Budget.WorkingDays(i + 1);
        }
        var grace = new Grace(1, Grace.Unit.CALENDAR_DAYS);
        long sum = 0;
        for (int i = 0; i < number; i++) {
            sum += DueDates.compute(budgets[i % 20], starts[i % VARIETY], time, List.of(), 0, grace)
                    .due()
                    .getEpochSecond();
        }
        return sum;
    }

    /** The floor: the same number of dates moved on by days and made instants again, with nothing counted. */
    public static long dates(int number) {
        Instant[] starts = starts();
        long sum = 0;
        for (int i = 0; i < number; i++) {
            sum += LocalDate.ofInstant(starts[i % VARIETY], PortalTime.ZONE)
                    .plusDays(i % 20)
                    .atTime(17, 30)
                    .atZone(PortalTime.ZONE)
                    .toEpochSecond();
        }
        return sum;
    }

    private static Instant[] starts() {
        var random = new Random(20261112);
        var starts = new Instant[VARIETY];
        Instant first = TestClock.at("2025-01-02T00:00");
        for (int i = 0; i < VARIETY; i++) {
            starts[i] = first.plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
        }
        return starts;
    }
}
