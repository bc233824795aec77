package org.stationportal.plans;

/** The identity of one item of a plan. */
public record PlanItemId(long value) {}
