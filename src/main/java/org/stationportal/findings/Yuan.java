package org.stationportal.findings;

import java.math.BigDecimal;
import org.stationportal.base.RuleViolation;

/** Amounts of money as the database keeps them: fen at the least, twelve digits before the point at most. */
final class Yuan {

    private static final int DECIMALS = 2;
    private static final int DIGITS = 12;

    private Yuan() {}

    static void check(String field, BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        if (amount.signum() < 0 || plain.scale() > DECIMALS || plain.precision() - plain.scale() > DIGITS) {
            throw RuleViolation.at(field, "findings.error.amount");
        }
    }
}
