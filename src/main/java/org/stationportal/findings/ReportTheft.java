package org.stationportal.findings;

import java.time.LocalDate;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;

/**
 * Reports a theft that somebody found 查获窃电.
 *
 * @param no     the number of the customer, area or meter
 * @param finder who found it, and is rewarded once it is verified
 * @param facts  how it was found, 2 to 1000 characters
 */
public record ReportTheft(SubjectKind subject, String no, EmployeeId finder, LocalDate foundOn, String facts) {

    public ReportTheft {
        facts = facts.strip();
        if (facts.length() < 2 || facts.length() > 1000) {
            throw RuleViolation.at("facts", "findings.error.facts");
        }
    }
}
