package org.stationportal.channels;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends at once what a commit has queued; many commits are one look. Lost with a crash, it changes nothing: the tick
 * finds what is due. Tests start the workers by hand.
 */
@Component
@Profile("!test")
class DispatchTrigger implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchTrigger.class);

    private final Dispatch dispatch;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("channels-at-once").factory());
    private final AtomicBoolean waiting = new AtomicBoolean();

    DispatchTrigger(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DeliveriesQueued event) {
        if (waiting.compareAndSet(false, true)) {
            executor.execute(this::run);
        }
    }

    private void run() {
        waiting.set(false);
        try {
            dispatch.start();
        } catch (RuntimeException failure) {
            LOG.warn("The channels could not start at once; the next tick does: {}", failure.toString());
        }
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
