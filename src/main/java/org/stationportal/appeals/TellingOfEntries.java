package org.stationportal.appeals;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.assessment.EntryAppeals;
import org.stationportal.assessment.EntryAppeals.RecordedEntry;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntryRecorded;
import org.stationportal.base.DailyWork;
import org.stationportal.conversations.Conversations;

/**
 * Tells people of the entries against them once they are recorded, all of one transaction in one message a person; from
 * then on the time to appeal runs. What a crash left out the next day makes up.
 */
@Component
public class TellingOfEntries implements DailyWork {

    static final String CARD = "appeals.entries";

    private static final Logger LOG = LoggerFactory.getLogger(TellingOfEntries.class);
    private static final Duration MADE_UP_FOR = Duration.ofDays(35);
    private static final int ENTRIES_AT_ONCE = 500;

    private final EntryAppeals entries;
    private final ToldEntries told;
    private final Conversations conversations;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TellingOfEntries(
            EntryAppeals entries,
            ToldEntries told,
            Conversations conversations,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.told = told;
        this.conversations = conversations;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(EntryRecorded recorded) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(AfterCommit.class::isInstance)
                .map(AfterCommit.class::cast)
                .findFirst()
                .orElseGet(this::register)
                .recorded
                .add(recorded.entry());
    }

    @Override
    public String name() {
        return CARD;
    }

    @Override
    public void run(LocalDate today) {
        List<EntryId> missed;
        do {
            missed = told.missed(clock.instant().minus(MADE_UP_FOR), ENTRIES_AT_ONCE);
            tell(missed);
        } while (missed.size() == ENTRIES_AT_ONCE);
    }

    private void tell(Collection<EntryId> ids) {
        transaction.executeWithoutResult(status -> {
            List<RecordedEntry> untold = entries.recorded(told.untold(ids));
            if (untold.isEmpty()) {
                return;
            }
            var now = clock.instant();
            long batch = untold.getFirst().id().value();
            told.add(untold, batch, now);
            conversations.cards(
                    untold.stream().map(RecordedEntry::employee).collect(Collectors.toSet()),
                    "entries-" + batch,
                    CARD,
                    String.valueOf(batch),
                    now);
        });
    }

    private AfterCommit register() {
        var after = new AfterCommit();
        TransactionSynchronizationManager.registerSynchronization(after);
        return after;
    }

    private final class AfterCommit implements TransactionSynchronization {

        private final List<EntryId> recorded = new ArrayList<>();

        @Override
        public void afterCommit() {
            try {
                tell(recorded);
            } catch (RuntimeException later) {
                // the entries stand; the next day's work tells of them
                LOG.error("nobody was told of {} entries", recorded.size(), later);
            }
        }
    }
}
