package org.stationportal.deadlines;

import org.stationportal.base.RuleViolation;

/** Rules that several services of the engine share. */
final class Rules {

    static final int LONGEST_REASON = 1000;

    static final int LONGEST_PROOF = 500;

    /** Units of time that extensions may add to one obligation in all. */
    static final int MOST_EXTENSION = 60;

    private Rules() {}

    static void reason(String reason) {
        if (reason.strip().length() < 2) {
            throw RuleViolation.at("reason", "deadlines.error.reasonMissing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "deadlines.error.reasonTooLong", LONGEST_REASON);
        }
    }

    static void proof(String proof) {
        if (proof.strip().length() < 2) {
            throw RuleViolation.at("proof", "deadlines.error.proofMissing");
        }
        if (proof.length() > LONGEST_PROOF) {
            throw RuleViolation.at("proof", "deadlines.error.proofTooLong", LONGEST_PROOF);
        }
    }

    static RuleViolation notPossible(Obligation obligation) {
        return RuleViolation.of("deadlines.error.notPossible." + obligation.status());
    }

    static RuleViolation unknown() {
        return RuleViolation.of("deadlines.error.unknown");
    }
}
