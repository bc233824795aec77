package org.stationportal.plans;

import java.time.LocalDate;

/** How many items of a plan are planned for a day, and how many were done on it. */
public record PlanDay(PlanId plan, LocalDate day, int planned, int done) {}
