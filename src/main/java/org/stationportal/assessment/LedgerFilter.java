package org.stationportal.assessment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.TeamId;

/**
 * Which entries a list shows, within what the reader may see; a null part does not restrict.
 *
 * @param unsetOnly only entries whose amount nobody has set
 */
public record LedgerFilter(
        @Nullable YearMonth month,
        @Nullable EmployeeId employee,
        @Nullable String clauseCode,
        @Nullable TeamId team,
        boolean undecidedOnly,
        boolean unsetOnly) {

    public static LedgerFilter of(YearMonth month) {
        return new LedgerFilter(month, null, null, null, false, false);
    }

    /** Everything that the reader may see. */
    public static LedgerFilter all() {
        return new LedgerFilter(null, null, null, null, false, false);
    }

    public LedgerFilter employee(EmployeeId only) {
        return new LedgerFilter(month, only, clauseCode, team, undecidedOnly, unsetOnly);
    }

    public LedgerFilter clause(String only) {
        return new LedgerFilter(month, employee, only, team, undecidedOnly, unsetOnly);
    }

    public LedgerFilter team(TeamId only) {
        return new LedgerFilter(month, employee, clauseCode, only, undecidedOnly, unsetOnly);
    }

    public LedgerFilter undecided() {
        return new LedgerFilter(month, employee, clauseCode, team, true, unsetOnly);
    }

    public LedgerFilter unset() {
        return new LedgerFilter(month, employee, clauseCode, team, undecidedOnly, true);
    }
}
