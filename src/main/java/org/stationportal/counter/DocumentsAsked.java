package org.stationportal.counter;

import java.util.List;
import java.util.Set;
import org.stationportal.customers.Document;

/**
 * The checklist of an application.
 *
 * @param all       what the file standard asks for, in its order
 * @param mayFollow of them what the customer may sign to hand in later 一证受理
 * @param inFile    what the customer's file holds already
 * @param promised  what the customer has promised before, and the time for it still runs
 */
public record DocumentsAsked(
        List<Document> all, List<Document> mayFollow, Set<Document> inFile, Set<Document> promised) {

    public DocumentsAsked {
        all = List.copyOf(all);
        mayFollow = List.copyOf(mayFollow);
        inFile = Set.copyOf(inFile);
        promised = Set.copyOf(promised);
    }

    /** What the customer still has to bring or to promise. */
    public List<Document> missing() {
        return all.stream()
                .filter(document -> !inFile.contains(document) && !promised.contains(document))
                .toList();
    }
}
