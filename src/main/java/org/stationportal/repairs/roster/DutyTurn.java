package org.stationportal.repairs.roster;

import java.time.Instant;
import java.time.LocalDate;
import org.stationportal.organization.EmployeeId;

/** Somebody is on duty 当值 in these hours of a day. */
public record DutyTurn(EmployeeId employee, DutyHours hours) {

    /** Whether the two keep one person twice at the same time on the day. */
    boolean clashes(DutyTurn other, LocalDate day) {
        return employee.equals(other.employee)
                && begins(day).isBefore(other.ends(day))
                && other.begins(day).isBefore(ends(day));
    }

    private Instant begins(LocalDate day) {
        return hours.beginsOn(day);
    }

    private Instant ends(LocalDate day) {
        return hours.endsAfter(day);
    }
}
