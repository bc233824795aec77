package org.stationportal.reminders;

import java.time.Instant;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeId;

/**
 * A breach: the time and its grace are over, and the person had been served the notice with its lead time passed.
 * Published synchronously inside the sweep's transaction, so that the entry commits with it or not at all.
 */
public record ObligationMissed(ObligationSummary obligation, EmployeeId employee, NoticeId notice, Instant at) {}
