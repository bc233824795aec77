package org.stationportal.deadlines;

import java.time.Instant;
import org.stationportal.organization.EmployeeId;

/** Somebody asked for a suspension; the approver has to be told. Published in the same transaction. */
public record SuspensionRequested(long suspension, ObligationId obligation, EmployeeId approver, Instant at) {}
