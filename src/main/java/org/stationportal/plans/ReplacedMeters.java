package org.stationportal.plans;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationportal.customers.MeterReplaced;

/** A replaced meter is done in every plan that asks for it (2.2d), in the transaction that replaces it. */
@Component
class ReplacedMeters {

    private final ItemRows items;
    private final Counting counting;
    private final Clock clock;

    ReplacedMeters(ItemRows items, Counting counting, Clock clock) {
        this.items = items;
        this.counting = counting;
        this.clock = clock;
    }

    @EventListener
    void on(MeterReplaced replaced) {
        for (ItemRows.Row item : items.planned(
                PlanKind.REPLACEMENT, ItemKind.METER, replaced.old().value())) {
            items.done(item.id(), replaced.on(), clock.instant(), replaced.by(), Result.FINE, null);
            counting.itemsAreDone(item.plan(), replaced.at());
        }
    }
}
