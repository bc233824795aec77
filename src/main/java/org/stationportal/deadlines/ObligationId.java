package org.stationportal.deadlines;

/** The identity of an obligation 时限义务. */
public record ObligationId(long value) {}
