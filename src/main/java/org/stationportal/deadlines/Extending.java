package org.stationportal.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;

/** Extensions 延期: more time by whoever directs it, before the breach; kept by every later computing of the deadline. */
@Component
class Extending {

    private final Chains chains;
    private final ObligationRepository obligations;
    private final Responsibility responsibility;
    private final History history;

    Extending(Chains chains, ObligationRepository obligations, Responsibility responsibility, History history) {
        this.chains = chains;
        this.obligations = obligations;
        this.responsibility = responsibility;
        this.history = history;
    }

    /** Of a chain the running stage, and with it the total where the chain is assessed on it. */
    void extend(LockedChain chain, int units, String reason, Instant now) {
        Obligation obligation = chain.one();
        responsibility.mayGiveTime(obligation);
        if (obligation.isTotal()) {
            throw RuleViolation.of("deadlines.error.totalFollowsStages");
        }
        if (units < 1 || units > Rules.MOST_EXTENSION) {
            throw RuleViolation.at("amount", "deadlines.error.extension", Rules.MOST_EXTENSION);
        }
        Rules.reason(reason);
        Optional<Obligation> total = chain.assessedTotal();
        var extended = new ArrayList<Obligation>();
        total.ifPresent(extended::add);
        extended.add(obligation);
        extended.forEach(o -> mayStillBeExtended(o, units, now));
        extended.forEach(o -> extend(o, chain.all(), units, reason, now));
        if (obligation.status() == ObligationStatus.OPEN) {
            chains.projectWaiting(chain.all(), now);
        }
        chains.published(chain.all());
    }

    private static void mayStillBeExtended(Obligation obligation, int units, Instant now) {
        boolean open = obligation.status() == ObligationStatus.OPEN;
        if (!open && obligation.status() != ObligationStatus.SUSPENDED) {
            throw Rules.notPossible(obligation);
        }
        if (open && obligation.assessed() && !now.isBefore(obligation.assessableFrom())) {
            throw RuleViolation.of("deadlines.error.graceOver");
        }
        int left = Rules.MOST_EXTENSION - obligation.extension();
        if (units > left) {
            throw RuleViolation.at("amount", "deadlines.error.extensionLeft", Rules.MOST_EXTENSION, left);
        }
    }

    /** While the clock stands the deadline is not known yet: the new time counts when it runs on. */
    private void extend(Obligation obligation, List<Obligation> chain, int units, String reason, Instant now) {
        obligation.extend(units);
        NewEvent event = NewEvent.of(ObligationEvent.Kind.EXTENDED, now, now)
                .because(reason)
                .extending(units);
        if (obligation.status() == ObligationStatus.OPEN) {
            Deadline deadline = chains.runningDeadline(obligation, chain, now);
            if (!deadline.due().isAfter(now)) {
                throw RuleViolation.at("amount", "deadlines.error.extensionTooShort");
            }
            obligation.announce(deadline, now);
            event = event.setsDeadline(Chains.cap(obligation, chain));
        }
        obligations.saveAndFlush(obligation);
        history.add(obligation, event);
    }
}
