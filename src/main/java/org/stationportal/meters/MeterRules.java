package org.stationportal.meters;

import org.stationportal.base.RuleViolation;

/** Rules of the texts that the commands share. */
final class MeterRules {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 1000;

    private MeterRules() {}

    static String text(String field, String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            throw RuleViolation.at(field, "meters.error.tooLong", LONGEST, stripped.length());
        }
        return stripped;
    }

    static String words(String field, String text) {
        String words = text(field, text);
        if (words.length() < SHORTEST) {
            throw RuleViolation.at(field, "meters.error.words");
        }
        return words;
    }
}
