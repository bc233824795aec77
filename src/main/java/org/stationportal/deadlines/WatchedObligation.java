package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/**
 * A due row as the sweep claimed it: no more than the sweep has to know, who held it when, and up to when everything has
 * been handled.
 *
 * @param total         whether it is the total of a chain
 * @param chainDueAt    when the chain's assessed total is due; empty for single obligations and where the total is not assessed
 * @param deadlineSetAt since when the present deadline stands; what its ladder would have rung earlier is not rung
 * @param handledUntil  all rungs up to this instant (inclusive) have been handled
 * @param stop          the suspension that runs; empty while the clock runs
 */
public record WatchedObligation(
        ObligationId id,
        StationId station,
        TeamId team,
        String clauseCode,
        long clauseVersionId,
        boolean total,
        boolean assessed,
        boolean urgent,
        Budget budget,
        Instant openedAt,
        Instant dueAt,
        Optional<Instant> chainDueAt,
        Instant assessableFrom,
        int deadlineVersion,
        ObligationStatus status,
        Optional<Instant> completedAt,
        Instant deadlineSetAt,
        Instant handledUntil,
        @Nullable RunningStop stop,
        List<Holding> holdings) {

    public WatchedObligation {
        holdings = List.copyOf(holdings);
    }

    /** A row that is not there, to show what its ladder would ring: opened and set at the start, held by nobody. */
    public static WatchedObligation sample(Budget budget, Instant openedAt, Instant dueAt) {
        return new WatchedObligation(
                new ObligationId(0),
                new StationId(0),
                new TeamId(0),
                "",
                0,
                false,
                true,
                false,
                budget,
                openedAt,
                dueAt,
                Optional.empty(),
                dueAt,
                1,
                ObligationStatus.OPEN,
                Optional.empty(),
                openedAt,
                openedAt,
                null,
                List.of());
    }

    /** Who holds it now. */
    public List<EmployeeId> holders() {
        return holdings.stream()
                .filter(h -> h.until().isEmpty())
                .map(Holding::employee)
                .toList();
    }

    /** Who held it at the instant: on whom the breach falls when the time ran out then. */
    public List<Holding> heldAt(Instant instant) {
        return holdings.stream()
                .filter(h -> !h.from().isAfter(instant)
                        && h.until().map(instant::isBefore).orElse(true))
                .toList();
    }

    /** A person's time with the obligation: from inclusive, until exclusive. */
    public record Holding(
            long id, EmployeeId employee, Instant from, Optional<Instant> until, Optional<Instant> breachedAt) {}

    /** A suspension that runs until an instant (exclusive); an open-ended one asks for renewal before. */
    public record RunningStop(Instant until, boolean openEnded, EmployeeId approver) {}
}
