package org.stationportal.repairs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.stationportal.base.RuleViolation;

/** Rules of texts and times that the commands and the services share. */
final class RepairRules {

    static final int LONGEST_TEXT = 1000;
    static final Duration LONGEST_DELAY = Duration.ofDays(7);
    private static final int SHORTEST = 2;

    private RepairRules() {}

    static String text(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw RuleViolation.at(field, "repairs.error.tooLong", longest, stripped.length());
        }
        return stripped;
    }

    static String needed(String field, String text, int longest) {
        String stripped = text(field, text, longest);
        if (stripped.length() < SHORTEST) {
            throw RuleViolation.at(field, "repairs.error." + field);
        }
        return stripped;
    }

    /** A call may be entered later, for example one taken down on paper, but not ahead of time nor after a week. */
    static void logged(Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw RuleViolation.at("loggedAt", "repairs.error.inFuture");
        }
        if (at.isBefore(now.minus(LONGEST_DELAY))) {
            throw RuleViolation.at("loggedAt", "repairs.error.tooLongAgo", LONGEST_DELAY.toDays());
        }
    }

    /** The instant of a step: not ahead of time, not before the step before; people give minutes, so minutes compare. */
    static Instant follows(Instant at, Instant before, Instant now) {
        if (at.isAfter(now)) {
            throw RuleViolation.at("at", "repairs.error.inFuture");
        }
        if (at.truncatedTo(ChronoUnit.MINUTES).isBefore(before.truncatedTo(ChronoUnit.MINUTES))) {
            throw RuleViolation.at("at", "repairs.error.beforeLastStep");
        }
        return at.isBefore(before) ? before : at;
    }
}
