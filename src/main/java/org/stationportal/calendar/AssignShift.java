package org.stationportal.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;

/** Lets an employee work by a plan from a day (inclusive) to a day (exclusive), or for good without an end. */
public record AssignShift(
        EmployeeId employee,
        ShiftPlanId plan,
        LocalDate from,
        @Nullable LocalDate until) {

    public AssignShift {
        if (until != null && !until.isAfter(from)) {
            throw RuleViolation.at("until", "calendar.rule.shift.endBeforeBegin");
        }
    }
}
