package org.stationportal.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.TeamId;

/**
 * A report of theft as lists and pages show it.
 *
 * @param team     of the finder when it was reported
 * @param reporter who reported it, the finder himself or somebody for him
 * @param decision empty while it waits to be verified
 */
public record TheftSummary(
        TheftId id,
        TeamId team,
        EmployeeSummary finder,
        Subject about,
        LocalDate foundOn,
        String facts,
        EmployeeId reporter,
        String reportedBy,
        Instant reportedAt,
        Optional<Decision> decision) {

    /**
     * What was decided.
     *
     * @param finding the finding that follows, of what was verified
     */
    public record Decision(String words, String by, Instant at, Optional<FindingId> finding) {}

    public TheftState state() {
        return decision.map(made -> made.finding().isPresent() ? TheftState.VERIFIED : TheftState.REFUSED)
                .orElse(TheftState.REPORTED);
    }
}
