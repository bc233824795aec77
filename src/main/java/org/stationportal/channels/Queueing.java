package org.stationportal.channels;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.conversations.CardsSent;
import org.stationportal.organization.EmployeeId;

/**
 * Queues each card for the channels of its reader, in the transaction that writes the card: there is never one without
 * the other. When nobody has an address it costs one read by index.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Queueing {

    private final Outbox outbox;
    private final List<Carrier> carriers;
    private final ApplicationEventPublisher events;

    Queueing(Outbox outbox, List<Carrier> carriers, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.carriers = carriers;
        this.events = events;
    }

    @EventListener
    void on(CardsSent cards) {
        List<Channel> channels =
                carriers.stream().filter(Carrier::on).map(Carrier::channel).toList();
        if (channels.isEmpty() || cards.messages().isEmpty()) {
            return;
        }
        List<Long> reachable = outbox.reachable(
                cards.messages().keySet().stream().map(EmployeeId::value).toList(), channels);
        if (!reachable.isEmpty() && outbox.queue(reachable, cards, channels, cards.at()) > 0) {
            events.publishEvent(new DeliveriesQueued());
        }
    }
}
