package org.stationportal.customers.imports;

import java.time.Clock;
import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tick of the imports: goes on with what a crash, or a node that went away, has left; forgets files in time. */
@DisallowConcurrentExecution
class ImportTickJob implements Job {

    private final Importing importing;
    private final StoredRows rows;
    private final ImportLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportTickJob(
            Importing importing,
            StoredRows rows,
            ImportLimits limits,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.importing = importing;
        this.rows = rows;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        importing.run();
        rows.olderThan(clock.instant().minus(Duration.ofDays(limits.keepDays())))
                .forEach(id -> transaction.executeWithoutResult(status -> rows.forgetAll(id)));
    }
}
