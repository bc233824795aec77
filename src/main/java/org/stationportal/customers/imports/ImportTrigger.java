package org.stationportal.customers.imports;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Begins the work on an import as soon as it is asked for; lost with a crash, the next tick begins it. */
@Component
class ImportTrigger implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportTrigger.class);

    private final Importing importing;
    private final boolean atOnce;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("customer-import").factory());

    ImportTrigger(Importing importing, @Value("${portal.import.at-once:true}") boolean atOnce) {
        this.importing = importing;
        this.atOnce = atOnce;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ImportAsked asked) {
        if (atOnce) {
            executor.execute(this::run);
        }
    }

    private void run() {
        try {
            importing.run();
        } catch (RuntimeException failure) {
            log.warn("The imports were interrupted; the next tick goes on with them: {}", failure.toString());
        }
    }

    @Override
    public void destroy() {
        executor.shutdown();
    }
}
