package org.stationportal.assessment;

import java.math.BigDecimal;
import org.stationportal.organization.EmployeeId;

/**
 * What one person's entries under one clause come to in a month; of those that count.
 *
 * @param amount yuan, signed, of the entries that have an amount
 * @param unset  entries without an amount
 */
record MonthCell(Key key, BigDecimal quantity, BigDecimal amount, long unset) {

    MonthCell plus(MonthCell other) {
        return new MonthCell(key, quantity.add(other.quantity), amount.add(other.amount), unset + other.unset);
    }

    /** Whether quantity and amount are the same, with as many decimals as they may have. */
    boolean sameAs(MonthCell other) {
        return quantity.compareTo(other.quantity) == 0 && amount.compareTo(other.amount) == 0;
    }

    record Key(EmployeeId employee, String clause) {}
}
