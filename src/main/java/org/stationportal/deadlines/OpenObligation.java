package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/**
 * Opens one obligation.
 *
 * @param openedAt       when the time began to count; may lie in the past, not in the future
 * @param parties        who owes it, each assessed on his own
 * @param amountCategory which of the clause's amounts applies
 * @param urgent         rings at once and at any hour
 */
public record OpenObligation(
        String clauseCode,
        Subject subject,
        StationId station,
        TeamId team,
        List<EmployeeId> parties,
        Instant openedAt,
        Budget budget,
        String amountCategory,
        boolean urgent) {

    public OpenObligation {
        parties = List.copyOf(parties);
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("an obligation is owed by somebody");
        }
    }
}
