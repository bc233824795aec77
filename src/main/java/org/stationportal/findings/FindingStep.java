package org.stationportal.findings;

import java.time.Instant;

/** What was answered or decided, by whom and in which words. */
public record FindingStep(FindingState state, Instant at, String by, String words) {}
