package org.stationportal.plans;

import org.stationportal.deadlines.ObligationSummary;

/** One thing owed about a plan, and how it stands; {@code key} names what it is. */
public record PlanDuty(String key, ObligationSummary obligation) {}
