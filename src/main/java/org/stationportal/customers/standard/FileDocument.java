package org.stationportal.customers.standard;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.customers.Document;
import org.stationportal.deadlines.ObligationSummary;

/**
 * A document of a file: whether it is asked for, in, or promised.
 *
 * @param promise empty when none was given or the reader may not see its obligation
 */
public record FileDocument(Document document, Demand demand, Optional<HandedIn> handedIn, Optional<Promise> promise) {

    /** Asked for, neither in nor under a promise that still runs. */
    public boolean isMissing() {
        return demand.asks()
                && handedIn.isEmpty()
                && promise.filter(given -> given.obligation().status().isRunning())
                        .isEmpty();
    }

    /** When and by whom it was received. */
    public record HandedIn(Instant at, String receivedBy) {}

    /** Who signed, and the obligation that says until when. */
    public record Promise(String signedBy, ObligationSummary obligation) {}
}
