package org.stationportal.organization;

/** The identity of an absence. */
public record AbsenceId(long value) {}
