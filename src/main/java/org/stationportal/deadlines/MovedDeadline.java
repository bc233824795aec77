package org.stationportal.deadlines;

import java.time.Instant;

/**
 * A deadline that would change.
 *
 * @param obligation    as it is, with who holds it and its present deadline
 * @param newDue        what the change would give
 * @param kept          it would have become late, so its deadline would stay
 * @param breachAverted it is late past its grace, and would not be any more
 */
public record MovedDeadline(ObligationSummary obligation, Instant newDue, boolean kept, boolean breachAverted) {}
