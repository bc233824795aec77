package org.stationportal.customers;

import org.stationportal.organization.TeamId;

/** A transformer area 台区 with the line that feeds it and the team that looks after it. */
public record AreaSummary(AreaId id, String areaNo, String name, String feederName, TeamId team) {}
