package org.stationportal.plans;

import org.stationportal.base.RuleViolation;

/** Asks to put an item off to the next month; words and proof 2 to 500 characters each. */
public record AskPostponement(PlanItemId item, Cause cause, String words, String proof) {

    private static final int LONGEST = 500;

    public AskPostponement {
        words = checked("words", words);
        proof = checked("proof", proof);
    }

    /** Why an item may be put off: other work in its way, or force majeure. */
    public enum Cause {
        CONFLICT,
        FORCE_MAJEURE
    }

    private static String checked(String field, String text) {
        String stripped = text.strip();
        if (stripped.length() < 2 || stripped.length() > LONGEST) {
            throw RuleViolation.at(field, "base.error.reason", 2, LONGEST);
        }
        return stripped;
    }
}
