package org.stationportal.findings;

import java.time.LocalDate;
import java.time.YearMonth;
import org.stationportal.base.RuleViolation;

/** Which days something may have been found on. */
final class FindingDays {

    private FindingDays() {}

    /** Neither later than today nor before last month: what is earlier belongs into a month that has long been settled. */
    static void check(LocalDate foundOn, LocalDate today) {
        LocalDate earliest = YearMonth.from(today).minusMonths(1).atDay(1);
        if (foundOn.isAfter(today) || foundOn.isBefore(earliest)) {
            throw RuleViolation.at("foundOn", "findings.error.foundOn");
        }
    }
}
