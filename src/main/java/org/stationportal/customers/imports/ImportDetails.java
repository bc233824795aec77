package org.stationportal.customers.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An import with how its file is read.
 *
 * @param mapping        which heading speaks of which field
 * @param firstRows      the first rows below the headings, as the file holds them
 * @param importedBefore when the very same file was imported already
 */
public record ImportDetails(
        ImportSummary summary,
        List<String> headings,
        Map<ImportField, String> mapping,
        List<List<String>> firstRows,
        Optional<Instant> importedBefore) {

    public ImportDetails {
        headings = List.copyOf(headings);
        mapping = Map.copyOf(mapping);
        firstRows = List.copyOf(firstRows);
    }
}
