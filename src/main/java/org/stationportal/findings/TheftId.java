package org.stationportal.findings;

/** The number of a report of theft. */
public record TheftId(long value) {}
