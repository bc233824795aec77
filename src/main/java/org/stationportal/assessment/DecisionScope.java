package org.stationportal.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.TeamId;

/**
 * About whose entries somebody decides: those of certain people, and those of certain teams but for the people about
 * whom somebody higher decides. Never about himself.
 */
record DecisionScope(EmployeeId self, Set<EmployeeId> people, Set<TeamId> teams, Set<EmployeeId> notOfTheTeams) {

    boolean covers(EmployeeId employee, TeamId team) {
        return !employee.equals(self)
                && (people.contains(employee) || (teams.contains(team) && !notOfTheTeams.contains(employee)));
    }

    /** As a condition on {@code e.employee_id} and {@code e.team_id}. */
    String sql() {
        return "e.employee_id <> :self and (e.employee_id in (:people)"
                + " or (e.team_id in (:teams) and e.employee_id not in (:others)))";
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("self", self.value());
        parameters.put("people", ids(people.stream().map(EmployeeId::value)));
        parameters.put("teams", ids(teams.stream().map(TeamId::value)));
        parameters.put("others", ids(notOfTheTeams.stream().map(EmployeeId::value)));
        return parameters;
    }

    /** An empty list is no SQL; nobody has the number 0. */
    private static List<Long> ids(Stream<Long> ids) {
        return Stream.concat(Stream.of(0L), ids).toList();
    }
}
