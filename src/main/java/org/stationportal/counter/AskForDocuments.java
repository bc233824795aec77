package org.stationportal.counter;

import java.time.Instant;
import java.util.Set;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.Document;

/**
 * Asks the customer of an application for documents 补件; the clock stands until they are there.
 *
 * @param words what else he has to know; may be empty
 * @param until by when he wants to bring them (exclusive), within the clause's longest stop
 */
public record AskForDocuments(String applicationNo, Set<Document> documents, String words, Instant until) {

    public AskForDocuments {
        documents = Set.copyOf(documents);
        words = IntakeRules.text("words", words);
        if (documents.isEmpty()) {
            throw RuleViolation.at("documents", "counter.error.supplementNothing");
        }
    }
}
