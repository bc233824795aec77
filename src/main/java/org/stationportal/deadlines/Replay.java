package org.stationportal.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.stationportal.calendar.WorkingTime;

/** Computes an obligation's deadline from its history and nothing else; pure. */
final class Replay {

    private Replay() {}

    /**
     * An event as the replay needs it.
     *
     * @param event           its number: the order in which things happened
     * @param own             false for a stop of another obligation of the same chain, which stops this one as well
     * @param extension       units added
     * @param calendarVersion of the calendar with which it set the deadline; null when it set none
     */
    record Step(
            long event,
            boolean own,
            ObligationEvent.Kind kind,
            Instant at,
            @Nullable Budget budget,
            @Nullable Instant start,
            int extension,
            @Nullable Long clauseVersion,
            @Nullable Long calendarVersion,
            @Nullable Instant cap) {}

    /** The deadline that stands after these steps, in their order; empty when none of them says what it rests on. */
    static Optional<Deadline> deadline(
            List<Step> steps, LongFunction<ClauseVersion> clauses, LongFunction<WorkingTime> calendars) {
        var stops = new ArrayList<Stop>();
        Instant stoodFrom = null;
        int extension = 0;
        Basis basis = null;
        for (Step step : steps) {
            if (step.kind() == ObligationEvent.Kind.SUSPENDED && stoodFrom == null) {
                stoodFrom = step.at();
            } else if (step.kind() == ObligationEvent.Kind.RESUMED && stoodFrom != null) {
                stops.add(new Stop(stoodFrom, Optional.of(step.at())));
                stoodFrom = null;
            }
            if (step.own()) {
                extension += step.extension();
                basis = Basis.of(step, extension, stops).orElse(basis);
            }
        }
        return Optional.ofNullable(basis).map(found -> found.deadline(clauses, calendars));
    }

    /** What the deadline rested on when it was set; a stop that still ran then did not count yet. */
    private record Basis(
            Budget budget,
            Instant start,
            int extension,
            long clauseVersion,
            long calendarVersion,
            Optional<Instant> cap,
            List<Stop> stops) {

        static Optional<Basis> of(Step step, int extension, List<Stop> stops) {
            Budget budget = step.budget();
            Instant start = step.start();
            Long clause = step.clauseVersion();
            Long calendar = step.calendarVersion();
            return budget == null || start == null || clause == null || calendar == null
                    ? Optional.empty()
                    : Optional.of(new Basis(
                            budget,
                            start,
                            extension,
                            clause,
                            calendar,
                            Optional.ofNullable(step.cap()),
                            List.copyOf(stops)));
        }

        Deadline deadline(LongFunction<ClauseVersion> clauses, LongFunction<WorkingTime> calendars) {
            return new Terms(budget, extension, clauses.apply(clauseVersion))
                    .deadline(start, calendars.apply(calendarVersion), stops, cap);
        }
    }
}
