package org.stationportal.reports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.stationportal.assessment.EntryId;

/**
 * What somebody took out of the portal.
 *
 * @param by       his name; empty for an integration account
 * @param kind     empty for what an older release wrote, then {@code what} says it
 * @param person   the number and name of the person whose paper it is
 * @param position the place in the ledger of the entry whose paper it is
 */
public record ExportSummary(
        Instant at,
        Optional<String> by,
        Optional<PaperKind> kind,
        Optional<YearMonth> month,
        Optional<String> person,
        Optional<EntryId> entry,
        Optional<Long> position,
        String what) {}
