package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stops the clocks of an obligation and its chain, and lets them run on. */
@Component
class Suspending {

    private final Chains chains;
    private final ObligationRepository obligations;
    private final History history;
    private final Stops stops;

    Suspending(Chains chains, ObligationRepository obligations, History history, Stops stops) {
        this.chains = chains;
        this.obligations = obligations;
        this.history = history;
        this.stops = stops;
    }

    /** Stops what runs until {@code until}; at {@code next} the sweep looks at it. */
    void suspend(LockedChain chain, Instant until, Instant next, Instant now, String reason) {
        List<Obligation> open = chain.in(ObligationStatus.OPEN);
        open.forEach(o -> {
            o.suspend(next);
            obligations.saveAndFlush(o);
            history.add(
                    o,
                    NewEvent.of(ObligationEvent.Kind.SUSPENDED, now, now)
                            .because(reason)
                            .until(until));
        });
        chains.published(open);
    }

    /** The stop goes on until {@code until}. */
    void renew(LockedChain chain, Instant until, Instant next, Instant now, String reason) {
        List<Obligation> suspended = chain.in(ObligationStatus.SUSPENDED);
        suspended.forEach(o -> {
            o.stopsOn(next);
            history.add(
                    o,
                    NewEvent.of(ObligationEvent.Kind.SUSPENSION_RENEWED, now, now)
                            .because(reason)
                            .until(until));
        });
        chains.published(suspended);
    }

    /** As the sweep asks: only at the planned end; an open-ended stop is looked at before, to be renewed. */
    void resumeAtItsEnd(LockedChain chain, Instant now) {
        Optional<Instant> end = stops.plannedEnd(new ObligationId(chain.one().id()));
        if (end.filter(now::isBefore).isPresent()) {
            chain.in(ObligationStatus.SUSPENDED).forEach(o -> o.stopsOn(end.get()));
            obligations.flush();
        } else {
            resume(chain, now, null);
        }
    }

    /** The clocks run on, with deadlines that leave out the time in which they stood. */
    void resume(LockedChain chain, Instant now, @Nullable String reason) {
        chain.in(ObligationStatus.SUSPENDED).forEach(o -> {
            stops.end(o, now);
            o.resume(chains.runningDeadline(o, chain.all(), now), now);
            obligations.saveAndFlush(o);
            history.add(
                    o,
                    NewEvent.of(ObligationEvent.Kind.RESUMED, now, now)
                            .because(reason)
                            .setsDeadline(Chains.cap(o, chain.all())));
        });
        chains.projectWaiting(chain.all(), now);
        chains.published(chain.all());
    }
}
