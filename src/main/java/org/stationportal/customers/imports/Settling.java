package org.stationportal.customers.imports;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.customers.standard.Completeness;

/** What follows once all rows are written, in one transaction and once: the check of the new files, and the cleaning up. */
@Component
class Settling {

    private final ImportBook book;
    private final Completeness completeness;
    private final StoredRows stored;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settling(
            ImportBook book,
            Completeness completeness,
            StoredRows stored,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.book = book;
        this.completeness = completeness;
        this.stored = stored;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void run(ImportId id) {
        transaction.executeWithoutResult(status -> book.claim(id)
                .filter(job -> job.state() == ImportState.DONE)
                .ifPresent(job -> {
                    // clause 1.1: what is incomplete among the new files is one finding for the clerk who brought them,
                    // and
                    // what they complete of older files is found no more
                    completeness.ofImport(id.value(), stored.touched(id));
                    stored.forgetWhatIsDone(id);
                    book.settled(id, clock.instant());
                }));
    }
}
