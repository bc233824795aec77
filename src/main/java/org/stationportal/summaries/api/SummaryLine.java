package org.stationportal.summaries.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.summaries.SummaryRow;
import org.stationportal.summaries.SummaryState;

/**
 * A weekly summary as the list answers it.
 *
 * @param week        its Monday
 * @param revision    how often it was submitted
 * @param submittedAt the latest submission
 * @param dueAt       absent for whoever keeps one without owing it, as are {@code status} and {@code obligationId}
 */
record SummaryLine(
        long id,
        LocalDate week,
        String employeeNo,
        String name,
        String team,
        SummaryState state,
        int revision,
        @Nullable Instant submittedAt,
        int comments,
        @Nullable Instant dueAt,
        @Nullable ObligationStatus status,
        @Nullable Long obligationId) {

    static SummaryLine of(SummaryRow row) {
        return new SummaryLine(
                row.id().value(),
                row.week().monday(),
                row.who().employeeNo(),
                row.who().name(),
                row.who().teamName(),
                row.state(),
                row.revision(),
                row.submittedAt().orElse(null),
                row.comments(),
                row.obligation().map(ObligationSummary::dueAt).orElse(null),
                row.obligation().map(ObligationSummary::status).orElse(null),
                row.obligation().map(owed -> owed.id().value()).orElse(null));
    }
}
