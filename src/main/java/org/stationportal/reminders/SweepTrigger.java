package org.stationportal.reminders;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stationportal.deadlines.ObligationsChanged;

/**
 * Sweeps at once after obligations changed, so that whoever is meant sees it without waiting for the tick. Lost with a
 * crash, it changes nothing: the due table still says it.
 */
@Component
@ConditionalOnProperty(name = "portal.sweep.at-once", matchIfMissing = true)
class SweepTrigger implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SweepTrigger.class);

    private final Sweep sweep;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("sweep-at-once").factory());
    private final AtomicBoolean waiting = new AtomicBoolean();

    SweepTrigger(Sweep sweep) {
        this.sweep = sweep;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ObligationsChanged event) {
        if (waiting.compareAndSet(false, true)) {
            executor.execute(this::run);
        }
    }

    private void run() {
        waiting.set(false);
        try {
            sweep.run();
        } catch (RuntimeException failure) {
            log.warn("The sweep after a change failed; the next tick repeats it: {}", failure.toString());
        }
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
