package org.stationportal.demo;

import java.time.Instant;

/** Somebody moved the demo time: every strip shows the new one. */
public record TimeMoved(Instant to) {}
