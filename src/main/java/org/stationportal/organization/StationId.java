package org.stationportal.organization;

/** The identity of a station. */
public record StationId(long value) {}
