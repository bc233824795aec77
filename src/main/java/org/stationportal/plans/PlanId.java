package org.stationportal.plans;

/** The identity of a plan. */
public record PlanId(long value) {}
