package org.stationportal.channels;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.stationportal.channels.Outbox.Queue;

/**
 * Brings out what is due: one worker for each queue, so that a dead mail server or a slow host of robots holds up
 * nothing but what goes there. Any number of nodes may do this at once.
 *
 * <p>Towards the outside it is at least once: whoever crashes after the other side has accepted a letter and before
 * that is marked sends it once more when its lease is over. The letter then bears the same {@code Message-ID} or
 * {@code Idempotency-Key}, by which a receiver can tell.
 */
@Component
class Dispatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int SECONDS_TO_END = 25;

    private final Desk desk;
    private final Collection<Carrier> carriers;
    private final Clock clock;
    private final Set<Queue> atWork = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("channels-", 0).factory());
    private volatile boolean stopping;

    Dispatch(Desk desk, List<Carrier> carriers, Clock clock) {
        this.desk = desk;
        this.carriers = carriers;
        this.clock = clock;
    }

    /** Starts a worker for each queue with something due that has none on this node, and does not wait for them. */
    List<Future<?>> start() {
        var started = new ArrayList<Future<?>>();
        for (Queue queue : desk.due(clock.instant())) {
            for (Carrier carrier : carriers) {
                if (carrier.channel() == queue.channel() && carrier.on() && !stopping && atWork.add(queue)) {
                    started.add(workers.submit(() -> work(queue, carrier)));
                }
            }
        }
        return started;
    }

    private void work(Queue queue, Carrier carrier) {
        try {
            do {
                drain(queue, carrier);
                atWork.remove(queue);
                // what was queued after the last look and before the removal found this worker still at its place
            } while (!stopping && desk.due(clock.instant()).contains(queue) && atWork.add(queue));
        } catch (RuntimeException e) {
            atWork.remove(queue);
            LOG.warn("{} cannot be worked off; the next tick goes on: {}", queue, e.toString());
        }
    }

    private void drain(Queue queue, Carrier carrier) {
        boolean more = true;
        while (more && !stopping) {
            Instant now = clock.instant();
            more = desk.claim(queue, now)
                    .map(parcel -> {
                        bring(parcel, carrier);
                        return true;
                    })
                    .orElse(false);
        }
    }

    private void bring(Parcel parcel, Carrier carrier) {
        try {
            desk.carry(parcel, carrier);
            desk.sent(parcel, clock.instant());
        } catch (Undelivered undelivered) {
            desk.failed(parcel, undelivered.failure(), clock.instant());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        workers.shutdown();
        // an attempt under way may end; what is cut off is due again after its lease
        if (!workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }
}
