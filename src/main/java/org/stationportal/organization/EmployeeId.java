package org.stationportal.organization;

/** The identity of a employee. */
public record EmployeeId(long value) {}
