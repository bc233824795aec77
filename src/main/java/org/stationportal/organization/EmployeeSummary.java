package org.stationportal.organization;

import java.util.Optional;
import java.util.Set;

/** An employee as other modules and screens see him: number, name, team and the posts held today. */
public record EmployeeSummary(
        EmployeeId id,
        String employeeNo,
        String name,
        StationId station,
        Optional<TeamId> team,
        String teamName,
        Set<Post> posts,
        boolean active) {}
