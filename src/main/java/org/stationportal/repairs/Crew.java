package org.stationportal.repairs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.AreaSummary;
import org.stationportal.customers.Customers;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;
import org.stationportal.organization.TeamSummary;
import org.stationportal.repairs.roster.DutyRoster;
import org.stationportal.repairs.roster.OnDuty;

/** Who answers for a call that came in at an instant: everybody on duty, else the leader who has to find somebody. */
@Component
class Crew {

    private final DutyRoster roster;
    private final Customers customers;
    private final Employees employees;

    Crew(DutyRoster roster, Customers customers, Employees employees) {
        this.roster = roster;
        this.customers = customers;
        this.employees = employees;
    }

    /** Those on the roster of the area's team if it has somebody on duty, else everybody of the station on duty. */
    Called at(StationId station, @Nullable AreaId area, Instant at) {
        List<OnDuty> all = roster.onDuty(station, at);
        Optional<TeamId> local = customers.areas().stream()
                .filter(each -> each.id().equals(area))
                .map(AreaSummary::team)
                .findFirst();
        List<OnDuty> ofTheArea = all.stream()
                .filter(person -> local.filter(person.team()::equals).isPresent())
                .toList();
        List<OnDuty> called = ofTheArea.isEmpty() ? all : ofTheArea;
        if (!called.isEmpty()) {
            return new Called(
                    called.getFirst().team(),
                    called.stream().map(OnDuty::person).toList(),
                    false);
        }
        TeamSummary team = repairTeam(station);
        EmployeeSummary leader = employees
                .leaderOf(team.id())
                .or(() -> employees.headOf(station))
                .orElseThrow(() -> RuleViolation.of("repairs.error.nobody"));
        return new Called(team.id(), List.of(leader), true);
    }

    /** The business team handles what reaches the station; its leader sees to it that somebody is on duty. */
    private TeamSummary repairTeam(StationId station) {
        List<TeamSummary> teams = employees.teams(station);
        return teams.stream()
                .filter(team -> team.leaderPost() == Post.BUSINESS_TEAM_LEADER)
                .findFirst()
                .or(() -> teams.stream().findFirst())
                .orElseThrow(() -> RuleViolation.of("repairs.error.nobody"));
    }

    /**
     * Who is called.
     *
     * @param people       who answers for the arrival, at least one
     * @param nobodyOnDuty then it is the leader
     */
    record Called(TeamId team, List<EmployeeSummary> people, boolean nobodyOnDuty) {

        List<EmployeeId> ids() {
            return people.stream().map(EmployeeSummary::id).toList();
        }

        List<EmployeeSummary> onDuty() {
            return nobodyOnDuty ? List.of() : people;
        }
    }
}
