package org.stationportal.appeals;

import org.stationportal.assessment.EntryId;
import org.stationportal.base.RuleViolation;

/**
 * Files an appeal.
 *
 * @param reason 2 to 1000 characters
 */
public record FileAppeal(EntryId entry, AppealKind kind, String reason) {

    static final int SHORTEST = 2;
    static final int LONGEST = 1000;

    public FileAppeal {
        reason = words(reason);
    }

    static String words(String reason) {
        String words = reason.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw RuleViolation.at("reason", "base.error.reason", SHORTEST, LONGEST);
        }
        return words;
    }
}
