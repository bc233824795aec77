package org.stationportal.organization;

import java.time.Instant;

/** An absence was entered, shortened or cancelled at {@code at}. */
public record AbsenceChanged(AbsenceId absence, EmployeeId employee, EmployeeId standIn, Instant at) {}
