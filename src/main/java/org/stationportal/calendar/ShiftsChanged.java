package org.stationportal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.stationportal.organization.EmployeeId;

/** From the day on the employees work other hours than before; decided at {@code at}. */
public record ShiftsChanged(Set<EmployeeId> employees, LocalDate from, Instant at) {

    public ShiftsChanged {
        employees = Set.copyOf(employees);
    }
}
