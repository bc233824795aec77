package org.stationportal.counter;

import java.time.Instant;
import java.util.UUID;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.MeterId;
import org.stationportal.organization.EmployeeId;

/**
 * Reports a metering fault.
 *
 * @param submission the form that it comes from: the same form sent twice is one fault
 * @param foundAt    when it was found, at most 31 days ago: the time counts from then
 */
public record ReportMeterFault(
        UUID submission, MeterId meter, Urgency urgency, String description, Instant foundAt, EmployeeId assignee) {

    public ReportMeterFault {
        description = IntakeRules.text("description", description);
        if (description.length() < 2) {
            throw RuleViolation.at("description", "counter.error.description");
        }
    }
}
