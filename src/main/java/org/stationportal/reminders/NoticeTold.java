package org.stationportal.reminders;

import java.time.Instant;
import org.stationportal.organization.EmployeeId;

/** A leader has told a notice in person 当面告知 and signed; the recipient's signature is still to come. */
public record NoticeTold(NoticeId notice, EmployeeId recipient, Instant at) {}
