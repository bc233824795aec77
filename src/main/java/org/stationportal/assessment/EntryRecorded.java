package org.stationportal.assessment;

import org.stationportal.organization.EmployeeId;

/** A breach was recorded against that person; published in the transaction that records it. */
public record EntryRecorded(EntryId entry, EmployeeId employee) {}
