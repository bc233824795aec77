package org.stationportal.organization;

/** The identity of a team. */
public record TeamId(long value) {}
