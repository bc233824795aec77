package org.stationportal.repairs.roster;

import java.time.Instant;

/** A time from an instant (inclusive) to an instant (exclusive) in which nobody is on duty 无人值班. */
public record DutyGap(Instant from, Instant until) {}
