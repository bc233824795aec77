package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;

/**
 * A due row as the sweep claimed it: the obligation, who held it when, and up to when everything has been handled.
 *
 * @param deadlineSetAt since when the present deadline stands; what its ladder would have rung earlier is not rung
 * @param handledUntil  all rungs up to this instant (inclusive) have been handled
 */
public record WatchedObligation(
        ObligationSummary obligation, Instant deadlineSetAt, Instant handledUntil, List<Holding> holdings) {

    public WatchedObligation {
        holdings = List.copyOf(holdings);
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
}
