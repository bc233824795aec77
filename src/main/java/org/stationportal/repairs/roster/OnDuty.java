package org.stationportal.repairs.roster;

import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.TeamId;

/** A person on duty 当值人员, and the team on whose roster he stands. */
public record OnDuty(EmployeeSummary person, TeamId team) {}
