package org.stationportal.losses;

import org.stationportal.base.RuleViolation;

/**
 * Reports the analysis of an area's month.
 *
 * @param words         what was found, 5 to 1000 characters
 * @param plannedAction what will be done about it, 2 to 1000 characters
 */
public record ReportAnalysis(long analysis, LossCause cause, String words, String plannedAction) {

    public ReportAnalysis {
        words = words.strip();
        plannedAction = plannedAction.strip();
        if (words.length() < 5 || words.length() > 1000) {
            throw RuleViolation.at("words", "losses.error.words", 5, 1000);
        }
        if (plannedAction.length() < 2 || plannedAction.length() > 1000) {
            throw RuleViolation.at("plannedAction", "losses.error.plannedAction", 2, 1000);
        }
    }
}
