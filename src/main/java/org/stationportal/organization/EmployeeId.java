package org.stationportal.organization;

/** The identity of an employee. */
public record EmployeeId(long value) {}
