package org.stationportal.assessment;

import org.stationportal.base.RuleViolation;

/**
 * How a station publishes its months.
 *
 * @param workingDays how long, 1 to 30 working days after the day of the publication
 * @param shown       whose results somebody sees beside his own
 */
public record PublicationRule(int workingDays, Shown shown) {

    public static final int MOST_DAYS = 30;

    static final PublicationRule USUAL = new PublicationRule(3, Shown.EVERYBODY);

    public PublicationRule {
        if (workingDays < 1 || workingDays > MOST_DAYS) {
            throw RuleViolation.at("workingDays", "assessment.error.workingDays", MOST_DAYS);
        }
    }

    /** Whose results somebody sees; the head and the deputy see all. */
    public enum Shown {
        EVERYBODY,
        OWN_TEAM,
        OWN
    }
}
