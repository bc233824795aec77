package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where a move would lead: the move itself, taken back before anybody can see it. So a preview never differs from what
 * follows, and refuses what would be refused.
 */
@Service
@PreAuthorize("hasRole('EMPLOYEE')")
public class Previews {

    private static final String REASON = "预览";

    private final Deadlines deadlines;
    private final Obligations obligations;
    private final TransactionTemplate takenBack;

    Previews(Deadlines deadlines, Obligations obligations, PlatformTransactionManager transactions) {
        this.deadlines = deadlines;
        this.obligations = obligations;
        this.takenBack = new TransactionTemplate(transactions);
        takenBack.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** When it would be due after an extension; while its clock stands that is as before. */
    public Instant extended(ObligationId id, int amount) {
        return due(() -> {
            deadlines.extend(id, amount, REASON);
            return id;
        });
    }

    /** When the one would be due that is opened in place of an ended one. */
    public Instant reopened(ObligationId id, Budget budget) {
        return due(() -> deadlines.reopen(id, budget, REASON));
    }

    private Instant due(Supplier<ObligationId> move) {
        return Objects.requireNonNull(takenBack.execute(status -> {
            status.setRollbackOnly();
            return obligations.all(List.of(move.get())).getFirst().dueAt();
        }));
    }
}
