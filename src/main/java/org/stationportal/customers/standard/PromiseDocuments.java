package org.stationportal.customers.standard;

import java.util.Set;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Document;

/**
 * A customer signs to hand documents in later 一证受理.
 *
 * @param signedBy who signed, 2 to 60 characters
 */
public record PromiseDocuments(CustomerId customer, Set<Document> documents, String signedBy) {

    public PromiseDocuments {
        documents = Set.copyOf(documents);
        signedBy = signedBy.strip();
        if (documents.isEmpty()) {
            throw RuleViolation.at("documents", "customers.error.promiseNothing");
        }
        if (signedBy.length() < 2 || signedBy.length() > 60) {
            throw RuleViolation.at("signedBy", "customers.error.signedBy");
        }
    }
}
