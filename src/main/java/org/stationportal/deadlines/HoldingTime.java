package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;

/**
 * A person's time with an obligation, for handovers: how much time he really had.
 *
 * @param from  inclusive
 * @param until exclusive; empty while he holds it
 * @param had   working time without the stops, from the start of the obligation on and up to its end or now; wall time
 *              for budgets that run round the clock
 */
public record HoldingTime(EmployeeId employee, String name, Instant from, Optional<Instant> until, Duration had) {}
