package org.stationportal.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.deadlines.ObligationId;

/**
 * The sweep: works in small transactions until nothing is due, and leaves a record of the run. Any number may run at
 * once, on any number of nodes: each batch claims its rows with a lock that the others skip.
 */
@Service
public class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int SIZE = 500;

    private final SweepBatch batch;
    private final SweepRuns runs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** One at a time in a process: a run that was waited for has then really handled everything. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Sweep(SweepBatch batch, SweepRuns runs, PlatformTransactionManager transactions, Clock clock) {
        this.batch = batch;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Handles everything that is due now, also what becomes due meanwhile. */
    public SweepRun run() {
        oneAtATime.lock();
        try {
            long started = System.nanoTime();
            long run = runs.start(clock.instant());
            handleAll(run);
            return runs.finish(run, clock.instant(), (System.nanoTime() - started) / 1_000_000);
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * A row that cannot be handled must not hold up the others: a batch that fails is halved until the row stands
     * alone; it is left for the next run and for the check of what is overdue.
     */
    private void handleAll(long run) {
        var setAside = new ArrayList<ObligationId>();
        int limit = SIZE;
        boolean more = true;
        for (int number = 1; more; number++) {
            try {
                more = handle(run, number, limit, setAside);
                limit = Math.min(SIZE, limit * 2);
            } catch (SweepBatch.Failed failure) {
                if (failure.claimed().size() == 1) {
                    log.error(
                            "The sweep sets aside obligation {}",
                            failure.claimed().getFirst().value(),
                            failure);
                    setAside.addAll(failure.claimed());
                } else {
                    limit = failure.claimed().size() / 2;
                }
            }
        }
    }

    private boolean handle(long run, int number, int limit, List<ObligationId> setAside) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(transaction.execute(status -> batch.handle(run, number, now, limit, setAside)));
    }
}
