package org.stationportal.customers.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * An import in a list.
 *
 * @param done     rows that the present state has come through, of {@code total}
 * @param incident of an unexpected failure, after which somebody has to ask that it goes on
 * @param fileKept the file, and with it its rejected rows, can still be fetched
 */
public record ImportSummary(
        ImportId id,
        String fileName,
        String madeBy,
        Instant madeAt,
        ImportState state,
        Optional<ImportChoice> choice,
        int total,
        int done,
        int bad,
        Written written,
        Optional<String> incident,
        Optional<String> refused,
        Optional<Instant> finishedAt,
        boolean fileKept) {}
