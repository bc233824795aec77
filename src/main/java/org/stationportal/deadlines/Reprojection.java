package org.stationportal.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stationportal.calendar.WorkingTime;

/**
 * Computes the deadlines of a chain anew by another calendar; pure. What is in time never becomes late by it: such a
 * deadline is kept, and one that is overdue may only move later.
 */
final class Reprojection {

    private Reprojection() {}

    /** What becomes of a deadline. */
    enum Outcome {
        SAME,
        /** The same instant, which is not provisional any more. */
        CONFIRMED,
        MOVED,
        /** It would have become late or later than it is late. */
        KEPT
    }

    /**
     * A deadline as it would be.
     *
     * @param start since when the time counts; of a stage that waits it moves with the stages before
     */
    record Move(DeadlineRow row, Instant start, Deadline deadline, Optional<Instant> cap, Outcome outcome) {}

    /** Of all that is open or waits, the total first; nothing while the clock stands, as its end computes them anyway. */
    static List<Move> of(List<DeadlineRow> chain, List<Stop> stops, WorkingTime time, Instant now) {
        if (chain.stream().anyMatch(row -> row.status() == ObligationStatus.SUSPENDED)) {
            return List.of();
        }
        var moves = new ArrayList<Move>();
        Optional<Instant> cap = Optional.empty();
        Instant endOfTheOneBefore = now;
        for (DeadlineRow row : chain) {
            Instant due = row.dueAt();
            if (row.isMovable()) {
                Instant start = row.status() == ObligationStatus.WAITING ? endOfTheOneBefore : row.openedAt();
                Deadline deadline = row.terms().deadline(start, time, stops, cap);
                var move = new Move(row, start, deadline, cap, outcome(row, start, deadline, now));
                moves.add(move);
                due = move.outcome() == Outcome.MOVED ? deadline.due() : due;
            }
            if (row.isTotal()) {
                cap = row.assessed() ? Optional.of(due) : Optional.empty();
            }
            endOfTheOneBefore = row.completedAt().orElse(due);
        }
        return moves;
    }

    private static Outcome outcome(DeadlineRow row, Instant start, Deadline deadline, Instant now) {
        Instant assessable = deadline.assessableFrom();
        if (deadline.due().equals(row.dueAt()) && assessable.equals(row.assessableFrom())) {
            if (!start.equals(row.openedAt())) {
                return Outcome.MOVED;
            }
            return row.provisional() && !deadline.provisional() ? Outcome.CONFIRMED : Outcome.SAME;
        }
        // what waits does not run yet, so it cannot be late
        boolean lawful = row.status() == ObligationStatus.WAITING
                || lawful(row.dueAt(), deadline.due(), now) && lawful(row.assessableFrom(), assessable, now);
        return lawful ? Outcome.MOVED : Outcome.KEPT;
    }

    private static boolean lawful(Instant old, Instant computed, Instant now) {
        return old.isAfter(now) ? computed.isAfter(now) : !computed.isBefore(old);
    }
}
