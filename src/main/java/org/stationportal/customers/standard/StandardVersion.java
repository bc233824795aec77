package org.stationportal.customers.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.customers.Category;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;

/**
 * A file standard from a day on.
 *
 * @param demands   for each kind of customer what is asked for; what is not named is not asked for
 */
public record StandardVersion(
        long id,
        LocalDate effectiveFrom,
        Map<CustomerKind, Map<FileItem, Demand>> demands,
        String changedBy,
        Optional<Instant> changedAt) {

    public StandardVersion {
        demands = demands.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    public Demand demand(CustomerKind kind, FileItem item) {
        return demands.getOrDefault(kind, Map.of()).getOrDefault(item, Demand.NONE);
    }

    /** The checklist of documents, in the order in which they are asked for. */
    public List<Document> documents(Category category, Voltage voltage) {
        return documents(CustomerKind.of(category, voltage), true).toList();
    }

    /** Of them those that may come later. */
    public List<Document> documentsThatMayFollow(Category category, Voltage voltage) {
        return documents(CustomerKind.of(category, voltage), false).toList();
    }

    private Stream<Document> documents(CustomerKind kind, boolean all) {
        return Stream.of(Document.values())
                .filter(document -> demand(kind, FileItem.of(document)) == Demand.MAY_FOLLOW
                        || all && demand(kind, FileItem.of(document)).asks());
    }
}
