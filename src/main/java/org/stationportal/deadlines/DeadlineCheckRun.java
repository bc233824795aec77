package org.stationportal.deadlines;

import java.time.Instant;
import java.util.Optional;

/**
 * A run of the nightly check.
 *
 * @param finishedAt empty while it runs, or when it was ended by a crash
 * @param differing  deadlines that their history does not yield
 */
public record DeadlineCheckRun(long id, Instant startedAt, Optional<Instant> finishedAt, int checked, int differing) {}
