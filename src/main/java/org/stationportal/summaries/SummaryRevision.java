package org.stationportal.summaries;

import java.time.Instant;

/** One submission of a summary; {@code number} counts from 1. */
public record SummaryRevision(int number, Instant submittedAt) {}
