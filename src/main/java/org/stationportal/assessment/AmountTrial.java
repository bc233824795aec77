package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;

/**
 * What a month would have added up to under other amounts; in yuan, signed.
 *
 * @param cap     of the month; it holds the sums of persons, and not those of clauses
 * @param clauses those that have other sums, in their order
 * @param people  those who have other sums, the largest change first
 * @param unset   entries that would have no amount
 */
public record AmountTrial(
        YearMonth month,
        boolean sealed,
        Optional<BigDecimal> cap,
        Change total,
        Change payable,
        List<OfClause> clauses,
        List<OfPerson> people,
        long unset) {

    public AmountTrial {
        clauses = List.copyOf(clauses);
        people = List.copyOf(people);
    }

    /** As it was, and as it would have been. */
    public record Change(BigDecimal old, BigDecimal now) {

        public BigDecimal difference() {
            return now.subtract(old);
        }
    }

    public record OfClause(String code, long entries, Change amount) {}

    /** {@code payable} is under the cap. */
    public record OfPerson(EmployeeId employee, String employeeNo, String name, Change amount, Change payable) {}
}
