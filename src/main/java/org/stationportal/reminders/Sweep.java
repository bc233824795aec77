package org.stationportal.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Watch;
import org.stationportal.organization.Employees;

/**
 * The sweep: works in small transactions until nothing is due, then posts what it has to tell, one message a person, and
 * leaves a record of the run. Any number may run at once, on any number of nodes: each batch claims its rows with a lock
 * that the others skip.
 */
@Service
public class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private static final int MOST_ATTEMPTS = 10;

    private final SweepBatch batch;
    private final SweepRuns runs;
    private final SetAside rowsSetAside;
    private final Outages outages;
    private final Watch watch;
    private final Employees employees;
    private final List<Superiors> superiors;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int size;
    private final Duration abandonedAfter;
    /** One at a time in a process: a run that was waited for has then really handled everything. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Sweep(
            SweepBatch batch,
            SweepRuns runs,
            SetAside rowsSetAside,
            Outages outages,
            Watch watch,
            Employees employees,
            List<Superiors> superiors,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${portal.sweep.batch-size:2000}") int size,
            @Value("${portal.sweep.abandoned-after:PT30S}") Duration abandonedAfter) {
        this.batch = batch;
        this.runs = runs;
        this.rowsSetAside = rowsSetAside;
        this.outages = outages;
        this.watch = watch;
        this.employees = employees;
        this.superiors = List.copyOf(superiors);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.size = size;
        this.abandonedAfter = abandonedAfter;
    }

    /** For a clock that is about to jump: the time up to {@code until} counts as watched, although nothing runs in it. */
    public void countAsWatched(Instant until) {
        runs.idle(until, 0);
    }

    /** Handles everything that is due now, also what becomes due meanwhile. */
    public SweepRun run() {
        oneAtATime.lock();
        try {
            long started = System.nanoTime();
            Instant now = clock.instant();
            runs.abandoned(abandonedAfter).forEach(this::close);
            Optional<Instant> lastSeen = runs.lastFinished();
            boolean outage = outages.isLong(lastSeen, now);
            if (!outage && watch.nextDue().filter(due -> !due.isAfter(now)).isEmpty()) {
                return runs.idle(now, millisSince(started));
            }
            long run = runs.start(now);
            if (outage) {
                outages.lookBack(run, lastSeen.orElseThrow(), now);
            }
            var course = new Course(run);
            course.handleAll();
            close(course.run);
            return runs.finish(course.run, clock.instant(), course.setAside.size(), millisSince(started));
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whoever posts waits for those who record notices to the same people; the loser of a circle tries again. */
    private void close(long run) {
        for (int attempt = 1; ; attempt++) {
            try {
                runs.close(run, clock.instant());
                return;
            } catch (ConcurrencyFailureException crossed) {
                if (attempt == MOST_ATTEMPTS) {
                    throw crossed;
                }
                log.info("Closing run {} crossed with another sweep and is repeated: {}", run, crossed.toString());
            }
        }
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }

    /** One run through everything that is due. */
    private final class Course {

        private final Map<ObligationId, String> setAside = new LinkedHashMap<>();
        private final Recipients recipients = new Recipients(employees, superiors);
        private long run;

        Course(long run) {
            this.run = run;
        }

        /**
         * A row that cannot be handled must not hold up the others: a batch that fails is halved until the row stands
         * alone; it is left for the next run, and the running state shows it.
         */
        void handleAll() {
            int limit = size;
            int handled = 1;
            while (handled > 0) {
                try {
                    handled = handle(limit);
                    limit = Math.min(size, limit * 2);
                } catch (SweepRuns.Closed takenForDead) {
                    run = runs.start(clock.instant());
                } catch (SweepBatch.Failed failure) {
                    limit = Math.max(1, failure.claimed().size() / 2);
                    if (failure.claimed().size() == 1) {
                        ObligationId alone = failure.claimed().getFirst();
                        log.error("The sweep sets aside obligation {}", alone.value(), failure);
                        setAside.put(alone, String.valueOf(failure.getCause()));
                    }
                }
            }
            rowsSetAside.are(setAside, run, clock.instant());
        }

        private int handle(int limit) {
            Instant now = clock.instant();
            Integer handled =
                    transaction.execute(status -> batch.handle(run, now, limit, setAside.keySet(), recipients));
            return handled == null ? 0 : handled;
        }
    }
}
