package org.stationportal.findings;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;

/**
 * A finding as lists and pages show it.
 *
 * @param recordedBy the name; the portal's own where its check found it
 * @param reporter   who reported it before it was verified; empty where the recorder found it himself
 * @param obligation the obligation to answer it; after an upheld objection the one that was opened then
 */
public record FindingSummary(
        FindingId id,
        String clauseCode,
        Subject about,
        String facts,
        Instant foundAt,
        Instant recordedAt,
        Optional<EmployeeId> recorder,
        String recordedBy,
        Optional<EmployeeId> reporter,
        EmployeeSummary person,
        int quantity,
        FindingState state,
        ObligationSummary obligation) {

    /** So grave 情节严重 that the superior department decides, and the station makes no entry (2.5). */
    public boolean isGrave() {
        return !obligation.assessed();
    }
}
