package org.stationportal.deadlines;

import java.math.BigDecimal;
import java.util.Optional;
import org.stationportal.base.RuleViolation;

/**
 * An amount that somebody thinks of for a category of a clause: yuan per unit, without a sign, 0 to 100,000 with at most
 * two decimals; empty for unset. One out of this range is refused at its field.
 */
public record DraftAmount(String clauseCode, String category, Optional<BigDecimal> amount) {

    private static final BigDecimal LARGEST = new BigDecimal("100000");

    public DraftAmount {
        amount.ifPresent(given -> {
            if (given.signum() < 0) {
                throw RuleViolation.at(field(clauseCode, category), "deadlines.error.amountNegative");
            }
            if (given.compareTo(LARGEST) > 0 || given.stripTrailingZeros().scale() > 2) {
                throw RuleViolation.at(field(clauseCode, category), "deadlines.error.amount");
            }
        });
        amount = amount.map(given -> given.setScale(2));
    }

    /** What a form calls the field of this amount. */
    public static String field(String clauseCode, String category) {
        return clauseCode + " " + category;
    }

    boolean differsFrom(ClauseVersion version) {
        return !amount.equals(version.amount(category).map(old -> old.setScale(2)));
    }

    boolean isZero() {
        return amount.filter(given -> given.signum() == 0).isPresent();
    }
}
