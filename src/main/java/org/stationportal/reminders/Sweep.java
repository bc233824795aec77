package org.stationportal.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sweep: works in small transactions until nothing is due, and leaves a record of the run. Any number may run at
 * once, on any number of nodes: each batch claims its rows with a lock that the others skip.
 */
@Service
public class Sweep {

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
            boolean more = true;
            while (more) {
                Instant now = clock.instant();
                more = Boolean.TRUE.equals(transaction.execute(status -> batch.handle(run, now)));
            }
            return runs.finish(run, clock.instant(), (System.nanoTime() - started) / 1_000_000);
        } finally {
            oneAtATime.unlock();
        }
    }
}
