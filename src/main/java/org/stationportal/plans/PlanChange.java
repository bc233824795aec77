package org.stationportal.plans;

import java.time.Instant;

/** What was changed after the release: which revision it made, by whom, why, and what. */
public record PlanChange(int revision, Instant at, String by, String reason, String what) {}
