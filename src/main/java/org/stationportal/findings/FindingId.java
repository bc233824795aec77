package org.stationportal.findings;

/** The identity of a finding. */
public record FindingId(long value) {}
