package org.stationportal.conversations;

import org.stationportal.organization.EmployeeId;

/** Something changed for the employee: read again from the database. It carries no news itself, so a lost one loses nothing. */
public record Wake(EmployeeId employee) {}
