package org.stationportal.assessment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs pieces of work side by side, each reading in one state of the database. */
@Component
class Snapshots {

    private final TransactionTemplate oneState;

    Snapshots(PlatformTransactionManager transactions) {
        oneState = new TransactionTemplate(transactions);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneState.setReadOnly(true);
    }

    void start(Runnable work) {
        Thread.ofVirtual().name("snapshot").start(() -> oneState.executeWithoutResult(status -> work.run()));
    }
}
