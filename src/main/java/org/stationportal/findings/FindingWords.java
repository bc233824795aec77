package org.stationportal.findings;

import org.stationportal.base.RuleViolation;

/** The words that answers and decisions are given with. */
final class FindingWords {

    static final int LONGEST = 1000;
    private static final int SHORTEST = 2;

    private FindingWords() {}

    static String reason(String words) {
        String reason = words.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw RuleViolation.at("reason", "base.error.reason", SHORTEST, LONGEST);
        }
        return reason;
    }
}
