package org.stationportal.calendar;

/** The identity of a shift plan; other hours make another plan. */
public record ShiftPlanId(long value) {}
