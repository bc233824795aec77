package org.stationportal.plans;

import org.stationportal.base.RuleViolation;

/** A customer whose tariff seems wrong, and why, 2 to 200 characters. */
public record TariffDoubt(String customerNo, String words) {

    public TariffDoubt {
        words = words.strip();
        if (words.length() < 2 || words.length() > 200) {
            throw RuleViolation.at("doubts", "base.error.reason", 2, 200);
        }
    }
}
