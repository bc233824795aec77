package org.stationportal.appeals;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ObligationsChanged;

/** Who decides an appeal follows from its rule: its obligation is not handed to others or cancelled by hand. */
@Component
class DeadlineOfAppeals {

    private final AppealRepository repository;
    private final Obligations obligations;

    DeadlineOfAppeals(AppealRepository repository, Obligations obligations) {
        this.repository = repository;
        this.obligations = obligations;
    }

    /** In the transaction of the change, which a refusal takes back. */
    @EventListener
    void on(ObligationsChanged changed) {
        for (Appeal appeal : repository.pendingOf(
                changed.ids().stream().map(ObligationId::value).toList())) {
            if (obligations.all(List.of(appeal.obligation())).stream().noneMatch(owed -> stands(owed, appeal))) {
                throw RuleViolation.of("appeals.error.ownDeadline");
            }
        }
    }

    private static boolean stands(ObligationSummary owed, Appeal appeal) {
        return owed.status().isRunning()
                && owed.parties().stream().anyMatch(party -> party.id().equals(appeal.decider()));
    }
}
