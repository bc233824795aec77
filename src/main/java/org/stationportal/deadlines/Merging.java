package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;

/** Merging 合并重复: of two that mean the same only one goes on; the duplicate ends and nothing of it alarms any more. */
@Component
class Merging {

    private final Chains chains;
    private final ObligationRepository obligations;
    private final Responsibility responsibility;
    private final History history;
    private final Stops stops;

    Merging(
            Chains chains,
            ObligationRepository obligations,
            Responsibility responsibility,
            History history,
            Stops stops) {
        this.chains = chains;
        this.obligations = obligations;
        this.responsibility = responsibility;
        this.history = history;
        this.stops = stops;
    }

    void merge(ObligationId duplicateId, ObligationId intoId, String reason, Instant now) {
        // in the order of their numbers, so that two who merge crosswise do not wait for each other
        boolean duplicateFirst = duplicateId.value() < intoId.value();
        LockedChain earlier = chains.lock(duplicateFirst ? duplicateId : intoId);
        LockedChain later = chains.lock(duplicateFirst ? intoId : duplicateId);
        LockedChain duplicate = duplicateFirst ? earlier : later;
        LockedChain into = duplicateFirst ? later : earlier;
        mayBeMerged(duplicate, into);
        Rules.reason(reason);
        ObligationId survivor = new ObligationId(into.head().id());
        stops.end(duplicate.one(), now);
        List<Obligation> ended = duplicate.running();
        ended.forEach(o -> {
            o.mergeInto(into.head());
            history.add(o, merged(ObligationEvent.Kind.MERGED, survivor, reason, now));
        });
        var gone = new ObligationId(duplicate.head().id());
        into.running().stream()
                .filter(o -> o.status() != ObligationStatus.WAITING)
                .forEach(o -> history.add(o, merged(ObligationEvent.Kind.MERGED_FROM, gone, reason, now)));
        obligations.flush();
        chains.published(ended);
        chains.published(into.all());
    }

    private void mayBeMerged(LockedChain duplicate, LockedChain into) {
        responsibility.mayDirect(duplicate.one());
        responsibility.mayDirect(into.one());
        if (duplicate.head().id() == into.head().id()) {
            throw RuleViolation.at("into", "deadlines.error.mergeItself");
        }
        if (!Objects.equals(
                duplicate.one().subject().type(), into.one().subject().type())) {
            throw RuleViolation.at("into", "deadlines.error.mergeOtherKind");
        }
        if (duplicate.running().isEmpty()) {
            throw Rules.notPossible(duplicate.one());
        }
        if (into.running().isEmpty()) {
            throw RuleViolation.at("into", "deadlines.error.mergeEnded");
        }
    }

    private static NewEvent merged(ObligationEvent.Kind kind, ObligationId linked, String reason, Instant now) {
        return NewEvent.of(kind, now, now).because(reason).linkedTo(linked);
    }
}
