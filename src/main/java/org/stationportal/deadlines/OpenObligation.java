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
 * @param quantity       how many households, cases, meters a breach counts, 1 or more
 * @param onItsPage      done by what happens on the feature's own page, by {@link Deadlines#settle}, and nowhere else
 * @param assessed       whether a breach makes an entry; if not, it is reminded of and escalates all the same
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
        boolean urgent,
        int quantity,
        boolean onItsPage,
        boolean assessed) {

    public OpenObligation {
        parties = List.copyOf(parties);
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("an obligation is owed by somebody");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("an obligation counts once at least");
        }
    }

    /** One that counts once, and that whoever holds it reports done. */
    public OpenObligation(
            String clauseCode,
            Subject subject,
            StationId station,
            TeamId team,
            List<EmployeeId> parties,
            Instant openedAt,
            Budget budget,
            String amountCategory,
            boolean urgent) {
        this(clauseCode, subject, station, team, parties, openedAt, budget, amountCategory, urgent, 1, false, true);
    }

    public OpenObligation counting(int households) {
        return new OpenObligation(
                clauseCode,
                subject,
                station,
                team,
                parties,
                openedAt,
                budget,
                amountCategory,
                urgent,
                households,
                onItsPage,
                assessed);
    }

    public OpenObligation doneOnItsPage() {
        return with(true, assessed);
    }

    /** One outside the assessed clauses. */
    public OpenObligation notAssessed() {
        return with(onItsPage, false);
    }

    private OpenObligation with(boolean page, boolean counts) {
        return new OpenObligation(
                clauseCode,
                subject,
                station,
                team,
                parties,
                openedAt,
                budget,
                amountCategory,
                urgent,
                quantity,
                page,
                counts);
    }
}
