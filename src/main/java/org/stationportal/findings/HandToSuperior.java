package org.stationportal.findings;

import java.time.LocalDate;
import org.stationportal.base.RuleViolation;

/**
 * Hands a grave case 情节严重 to the superior department 移交上级部门.
 *
 * @param department which one, 2 to 60 characters
 * @param handedOn   the day on which it was handed over
 * @param words      what was handed over, 2 to 1000 characters
 */
public record HandToSuperior(FindingId finding, String department, LocalDate handedOn, String words) {

    private static final int LONGEST_DEPARTMENT = 60;

    public HandToSuperior {
        department = department.strip();
        words = words.strip();
        if (department.length() < 2 || department.length() > LONGEST_DEPARTMENT) {
            throw RuleViolation.at("department", "findings.error.department");
        }
        if (words.length() < 2 || words.length() > FindingWords.LONGEST) {
            throw RuleViolation.at("words", "findings.error.words");
        }
    }
}
