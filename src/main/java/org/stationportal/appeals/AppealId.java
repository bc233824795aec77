package org.stationportal.appeals;

/** The number of an appeal. */
public record AppealId(long value) {}
