package org.stationportal.calendar;

/** The identity of an assignment to a shift. */
public record ShiftAssignmentId(long value) {}
