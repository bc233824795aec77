package org.stationportal.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.stationportal.organization.EmployeeId;

/**
 * A person's line of a published month.
 *
 * @param sum     of all amounts: yuan, signed
 * @param payable what is paid out or kept back, under the monthly cap: yuan, signed
 */
public record PublishedRow(
        EmployeeId employee,
        String employeeNo,
        String employeeName,
        BigDecimal sum,
        BigDecimal payable,
        List<Amount> amounts) {

    public PublishedRow {
        amounts = List.copyOf(amounts);
    }

    /** What the person's entries under a clause add up to: yuan, signed. */
    public record Amount(String clauseCode, BigDecimal quantity, BigDecimal amount) {}
}
