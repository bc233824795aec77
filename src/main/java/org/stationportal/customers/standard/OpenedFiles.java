package org.stationportal.customers.standard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.DailyWork;
import org.stationportal.base.PortalTime;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.FileSaved;

/** Judges the files of the days before for whose customers no business was taken in (clause 1.1). */
@Component
class OpenedFiles implements DailyWork {

    private final FileOpenings openings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OpenedFiles(
            FileOpenings openings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.openings = openings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "customers.opened-files";
    }

    @Override
    public void run(LocalDate today) {
        Instant midnight = today.atStartOfDay(PortalTime.ZONE).toInstant();
        openings.waitingSince(midnight).forEach(this::judge);
    }

    private void judge(CustomerId customer) {
        transaction.executeWithoutResult(status -> {
            if (openings.end(customer, clock.instant())) {
                events.publishEvent(FileSaved.made(customer));
            }
        });
    }
}
