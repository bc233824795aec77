package org.stationportal.deadlines;

import org.stationportal.base.RuleViolation;

/** Rules that several services of the engine share. */
final class Rules {

    static final int LONGEST_REASON = 1000;

    private Rules() {}

    static void reason(String reason) {
        if (reason.strip().length() < 2) {
            throw RuleViolation.at("reason", "deadlines.error.reasonMissing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "deadlines.error.reasonTooLong", LONGEST_REASON);
        }
    }

    static RuleViolation unknown() {
        return RuleViolation.of("deadlines.error.unknown");
    }
}
