package org.stationportal.customers.imports;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.Incident;
import org.stationportal.base.RuleViolation;

/**
 * Does what imports have got to do: the row of an import is locked meanwhile, so of many nodes one works, and when it
 * goes away another one goes on from the last chunk that was kept.
 */
@Component
class Importing {

    private static final Logger log = LoggerFactory.getLogger(Importing.class);
    private static final int MOST_RETRIES = 5;

    private final ImportBook book;
    private final Checking checking;
    private final ChunkedWriting writing;
    private final Settling settling;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** One at a time in a process: an import fills a core and a connection. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Importing(
            ImportBook book,
            Checking checking,
            ChunkedWriting writing,
            Settling settling,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.book = book;
        this.checking = checking;
        this.writing = writing;
        this.settling = settling;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Works until nothing is left to do, or other nodes are found at work on it. */
    void run() {
        oneAtATime.lock();
        try {
            book.working().forEach(this::run);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void run(ImportId id) {
        for (int failures = 0; failures <= MOST_RETRIES; failures++) {
            try {
                work(id);
                return;
            } catch (RuleViolation broken) {
                transaction.executeWithoutResult(status -> book.refused(id, broken.key(), clock.instant()));
                return;
            } catch (DataAccessResourceFailureException | CannotCreateTransactionException away) {
                log.warn("Import {} was interrupted; the next tick goes on with it: {}", id.value(), away.toString());
                return;
            } catch (ConcurrencyFailureException | DuplicateKeyException crossed) {
                log.info(
                        "Import {} crossed with another change and repeats its chunk: {}",
                        id.value(),
                        crossed.toString());
            } catch (RuntimeException failure) {
                fail(id, failure);
                return;
            }
        }
        fail(id, new IllegalStateException("import " + id.value() + " crossed with other changes again and again"));
    }

    private void work(ImportId id) {
        Optional<RunningImport> job = transaction.execute(status -> book.claim(id));
        if (job == null || job.isEmpty()) {
            return;
        }
        switch (job.get().state()) {
            case CHECKING -> checking.run(job.get());
            case IMPORTING -> writing.run(job.get());
            case MAPPING, CHECKED, DONE, ABANDONED -> {}
        }
        settling.run(id);
    }

    private void fail(ImportId id, RuntimeException failure) {
        String number = Incident.of(failure).number();
        transaction.executeWithoutResult(status -> book.failed(id, number));
    }
}
