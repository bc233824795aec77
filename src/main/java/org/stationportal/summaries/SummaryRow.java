package org.stationportal.summaries;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.StationId;

/**
 * A summary as lists show it.
 *
 * @param writable    whether the person himself may still write and submit
 * @param revision    how often it was submitted
 * @param submittedAt the latest submission
 * @param obligation  to submit it; empty for whoever keeps one without owing it
 */
public record SummaryRow(
        SummaryId id,
        StationId station,
        EmployeeSummary who,
        Week week,
        SummaryState state,
        boolean writable,
        int revision,
        Optional<Instant> submittedAt,
        int comments,
        Optional<ObligationSummary> obligation) {

    boolean isOf(EmployeeId person) {
        return who.id().equals(person);
    }
}
