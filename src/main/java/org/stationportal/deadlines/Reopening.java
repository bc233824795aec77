package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;

/** Reopening 重新打开: the ended one stays as it ended; a new one with a budget of its own begins, and both are linked. */
@Component
class Reopening {

    private final JdbcClient jdbc;
    private final Opening opening;
    private final Responsibility responsibility;
    private final History history;

    Reopening(JdbcClient jdbc, Opening opening, Responsibility responsibility, History history) {
        this.jdbc = jdbc;
        this.opening = opening;
        this.responsibility = responsibility;
        this.history = history;
    }

    /** Of a chain the total, when nothing of it runs any more: what is left is one obligation without stages. */
    Obligation reopen(LockedChain chain, Budget budget, String reason, Instant now) {
        Obligation first = chain.one();
        responsibility.mayDirect(first);
        if (first.chain().isPresent() && !first.isTotal()) {
            throw RuleViolation.of("deadlines.error.reopenTotal");
        }
        List<Obligation> running = chain.running();
        if (!running.isEmpty()) {
            throw Rules.notPossible(running.getFirst());
        }
        Rules.reason(reason);
        if (hasRunningSuccessor(first)) {
            throw RuleViolation.of("deadlines.error.alreadyReopened");
        }
        // what was assessed in the chain, be it the total or the stages, is so in what is left of it
        boolean assessed = chain.all().stream().anyMatch(Obligation::assessed);
        Obligation again = opening.reopen(first, assessed, budget, history.holders(first.id()), reason, now);
        history.add(
                first,
                NewEvent.of(ObligationEvent.Kind.REOPENED, now, now)
                        .because(reason)
                        .linkedTo(new ObligationId(again.id())));
        return again;
    }

    private boolean hasRunningSuccessor(Obligation first) {
        return jdbc.sql("select exists (select 1 from obligation where reopened_from = :id"
                        + " and status in ('OPEN', 'SUSPENDED'))")
                .param("id", first.id())
                .query(Boolean.class)
                .single();
    }
}
