package org.stationportal.findings;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.stationportal.base.RuleViolation;

/** What clause 2.6 asks for of a red-letter invoice 差错红票; amounts in yuan. */
public record RedLetterInvoice(
        String number, YearMonth period, BigDecimal wrongAmount, BigDecimal rightAmount, String cause) {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_CAUSE = 500;

    public RedLetterInvoice {
        number = number.strip();
        cause = cause.strip();
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            throw RuleViolation.at("number", "findings.error.invoiceNumber");
        }
        if (cause.length() < 2 || cause.length() > LONGEST_CAUSE) {
            throw RuleViolation.at("cause", "findings.error.cause");
        }
        Yuan.check("wrongAmount", wrongAmount);
        Yuan.check("rightAmount", rightAmount);
        if (wrongAmount.compareTo(rightAmount) == 0) {
            throw RuleViolation.at("rightAmount", "findings.error.sameAmount");
        }
    }
}
