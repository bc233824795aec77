package org.stationportal.counter;

import org.stationportal.base.RuleViolation;

/**
 * The customer no longer wants it.
 *
 * @param askedBy who said so, 2 to 60 characters
 * @param reason  why, in words
 */
public record CancelForCustomer(String number, String askedBy, Way way, String reason) {

    private static final int LONGEST_NAME = 60;

    public CancelForCustomer {
        askedBy = askedBy.strip();
        if (askedBy.length() < 2 || askedBy.length() > LONGEST_NAME) {
            throw RuleViolation.at("askedBy", "counter.error.askedBy", LONGEST_NAME);
        }
        reason = IntakeRules.words("reason", reason);
        if (reason.length() > 800) {
            throw RuleViolation.at("reason", "counter.error.tooLong", 800, reason.length());
        }
    }
}
