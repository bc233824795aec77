package org.stationportal.counter;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.stationportal.customers.Document;

/**
 * Documents that the customer was asked for.
 *
 * @param until    by when he wants to bring them; the clock runs on then, be they there or not
 * @param handedIn when they were there
 */
public record Supplement(
        Set<Document> documents,
        String words,
        Instant askedAt,
        String askedBy,
        Instant until,
        Optional<Instant> handedIn) {

    public Supplement {
        documents = Set.copyOf(documents);
    }
}
