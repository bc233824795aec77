package org.stationportal.deadlines;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.stationportal.calendar.WorkingTime;

/**
 * What an obligation is given: its budget, what extensions added to it, and the grace of its clause version. Every
 * deadline of the engine is computed here, from these and the start, the stops and a calendar.
 *
 * @param extension in the budget's own unit: working days, calendar days, or minutes
 */
record Terms(Budget budget, int extension, ClauseVersion clause) {

    /** The deadline; a stage of a chain that is assessed on its total is given the total's due instant as cap. */
    Deadline deadline(Instant start, WorkingTime time, List<Stop> stops, Optional<Instant> cap) {
        Deadline deadline = extended(start, time, stops);
        return cap.map(latest -> deadline.cappedTo(latest, start)).orElse(deadline);
    }

    static Instant assessableFrom(Deadline deadline) {
        return deadline.due().plus(deadline.grace());
    }

    private Deadline extended(Instant start, WorkingTime time, List<Stop> stops) {
        return switch (budget) {
            case Budget.WorkingDays(int days) -> compute(new Budget.WorkingDays(days + extension), start, time, stops);
            case Budget.DaysAfter(int days) -> compute(new Budget.DaysAfter(days + extension), start, time, stops);
            case Budget.Elapsed(var duration) ->
                compute(new Budget.Elapsed(duration.plusMinutes(extension)), start, time, stops);
            case Budget.EndOfMonth(), Budget.FixedDay(int _) -> {
                Deadline plain = compute(budget, start, time, stops);
                yield new Deadline(
                        plain.due().plus(extension, ChronoUnit.DAYS),
                        plain.grace(),
                        plain.provisional(),
                        plain.calendarVersion());
            }
        };
    }

    private Deadline compute(Budget given, Instant start, WorkingTime time, List<Stop> stops) {
        return DueDates.compute(given, start, time, stops, clause.grace());
    }
}
