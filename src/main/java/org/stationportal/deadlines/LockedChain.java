package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An obligation and all of its chain under row locks, the total first; alone when it has none. */
record LockedChain(Obligation one, List<Obligation> all) {

    LockedChain {
        all = List.copyOf(all);
    }

    /** The total, or the obligation itself when it has no chain. */
    Obligation head() {
        return all.getFirst();
    }

    List<Obligation> in(ObligationStatus status) {
        return all.stream().filter(o -> o.status() == status).toList();
    }

    List<Obligation> running() {
        return all.stream().filter(o -> o.status().isRunning()).toList();
    }

    /** What runs, is assessed, and is past due at the instant, judged or not. */
    List<Obligation> overdue(Instant now) {
        return in(ObligationStatus.OPEN).stream()
                .filter(o -> o.assessed() && now.isAfter(o.dueAt()))
                .toList();
    }

    /** The total of this stage, where the chain is assessed on it. */
    Optional<Obligation> assessedTotal() {
        return one.isTotal() || one.chain().isEmpty()
                ? Optional.empty()
                : Optional.of(head()).filter(Obligation::assessed);
    }
}
