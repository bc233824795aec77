package org.stationportal.reminders;

import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;

/** A notice that a sweep is about to write. */
record NewNotice(
        ObligationId obligation, int deadlineVersion, Rung rung, EmployeeId recipient, NoticeDetails.Role role) {}
