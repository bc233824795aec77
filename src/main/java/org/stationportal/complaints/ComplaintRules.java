package org.stationportal.complaints;

import java.time.Duration;
import java.time.Instant;
import org.stationportal.base.RuleViolation;

/** Rules that the intake and the steps of a complaint share. */
final class ComplaintRules {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 2000;
    private static final Duration LONGEST_DELAY = Duration.ofDays(31);

    private ComplaintRules() {}

    /** Words that stay on record, 2 to 2000 characters. */
    static String words(String field, String words) {
        String text = words.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw RuleViolation.at(field, "complaints.error.words", SHORTEST, LONGEST, text.length());
        }
        return text;
    }

    /** It may be recorded later, but neither ahead of time nor after more than 31 days. */
    static void received(Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw RuleViolation.at("receivedAt", "complaints.error.inFuture");
        }
        if (at.isBefore(now.minus(LONGEST_DELAY))) {
            throw RuleViolation.at("receivedAt", "complaints.error.tooLongAgo", LONGEST_DELAY.toDays());
        }
    }

    static RuleViolation unknown() {
        return RuleViolation.of("complaints.error.unknown");
    }
}
