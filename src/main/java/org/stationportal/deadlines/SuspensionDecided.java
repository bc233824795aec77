package org.stationportal.deadlines;

import java.time.Instant;
import org.stationportal.organization.EmployeeId;

/** A suspension was granted or refused; the applicant has to be told. Published in the same transaction. */
public record SuspensionDecided(long suspension, ObligationId obligation, EmployeeId applicant, Instant at) {}
