package org.stationportal.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;

/** An employee works by a plan from a day (inclusive) to a day (exclusive), or for good. */
public record ShiftAssignment(
        ShiftAssignmentId id,
        EmployeeId employee,
        String employeeName,
        ShiftPlan plan,
        LocalDate from,
        Optional<LocalDate> until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }
}
