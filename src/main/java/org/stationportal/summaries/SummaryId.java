package org.stationportal.summaries;

/** The identity of one person's summary of one week. */
public record SummaryId(long value) {}
