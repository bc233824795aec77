package org.stationportal.assessment;

import java.math.BigDecimal;
import java.util.Map;
import org.stationportal.organization.EmployeeId;

/**
 * A month under a cap.
 *
 * @param cap     yuan, of the deductions of each person
 * @param persons what a person's whole month comes to, whatever teams its entries are of
 */
public record CappedMonth(BigDecimal cap, Map<EmployeeId, PersonTotal> persons) {

    public CappedMonth {
        persons = Map.copyOf(persons);
    }

    /** Yuan, signed: what is paid out or kept back; 0 for whoever has no entry that counts. */
    public BigDecimal payableOf(EmployeeId employee) {
        PersonTotal person = persons.get(employee);
        return person == null ? BigDecimal.ZERO : person.payable();
    }
}
