package org.stationportal.deadlines;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stationportal.calendar.CalendarChanged;

/** Begins the recomputation as soon as the calendar has changed; lost with a crash, the next tick begins it. */
@Component
class RecomputationTrigger implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RecomputationTrigger.class);

    private final Recomputing recomputing;
    private final boolean atOnce;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("recomputation").factory());

    RecomputationTrigger(Recomputing recomputing, @Value("${portal.recomputation.at-once:true}") boolean atOnce) {
        this.recomputing = recomputing;
        this.atOnce = atOnce;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CalendarChanged change) {
        if (atOnce) {
            executor.execute(this::run);
        }
    }

    private void run() {
        try {
            recomputing.run();
        } catch (RuntimeException failure) {
            log.warn("The recomputation was interrupted; the next tick goes on with it: {}", failure.toString());
        }
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
