package org.stationportal.counter;

import java.time.Duration;
import java.time.Instant;
import org.stationportal.base.RuleViolation;

/** Rules that all kinds of intake share. */
final class IntakeRules {

    static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_CONTACT = 60;
    private static final Duration LONGEST_DELAY = Duration.ofDays(31);

    private IntakeRules() {}

    static String contact(String contact) {
        String name = contact.strip();
        if (name.isEmpty() || name.length() > LONGEST_CONTACT) {
            throw RuleViolation.at("contact", "counter.error.contact", LONGEST_CONTACT);
        }
        return name;
    }

    static String text(String field, String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST_TEXT) {
            throw RuleViolation.at(field, "counter.error.tooLong", LONGEST_TEXT, stripped.length());
        }
        return stripped;
    }

    /** Words that must be there: at least 2 characters. */
    static String words(String field, String text) {
        String words = text(field, text);
        if (words.length() < 2) {
            throw RuleViolation.at(field, "counter.error.words");
        }
        return words;
    }

    /** The customer number as it stands in titles: its beginning and its end. */
    static String shortNo(String customerNo) {
        return customerNo.substring(0, 4) + "…" + customerNo.substring(customerNo.length() - 3);
    }

    /** What happened may be recorded later, but neither ahead of time nor after more than 31 days. */
    static void happened(String field, Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw RuleViolation.at(field, "counter.error.inFuture");
        }
        if (at.isBefore(now.minus(LONGEST_DELAY))) {
            throw RuleViolation.at(field, "counter.error.tooLongAgo", LONGEST_DELAY.toDays());
        }
    }
}
