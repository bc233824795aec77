package org.stationportal.assessment;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Side by side, each in a snapshot of its own. */
@Component
class Snapshots implements Parts {

    private final TransactionTemplate oneState;

    Snapshots(PlatformTransactionManager transactions) {
        oneState = new TransactionTemplate(transactions);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneState.setReadOnly(true);
    }

    @Override
    public <T> CompletableFuture<T> start(Supplier<T> part) {
        return CompletableFuture.supplyAsync(
                () -> oneState.execute(status -> part.get()),
                work -> Thread.ofVirtual().name("snapshot").start(work));
    }
}
