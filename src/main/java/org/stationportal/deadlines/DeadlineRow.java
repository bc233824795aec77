package org.stationportal.deadlines;

import java.time.Instant;
import java.util.Optional;

/**
 * An obligation as a computation of many sees it: what its deadline rests on, and what stands.
 *
 * @param group the chain, or the obligation itself when it has none
 */
record DeadlineRow(
        long id,
        long group,
        boolean inChain,
        int position,
        long station,
        ObligationStatus status,
        boolean assessed,
        Terms terms,
        Instant openedAt,
        Optional<Instant> completedAt,
        Instant dueAt,
        Instant assessableFrom,
        boolean provisional) {

    boolean isTotal() {
        return inChain && id == group;
    }

    boolean isMovable() {
        return status == ObligationStatus.OPEN || status == ObligationStatus.WAITING;
    }
}
