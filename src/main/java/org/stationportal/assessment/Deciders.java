package org.stationportal.assessment;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;
import org.stationportal.organization.TeamSummary;

/**
 * Who decides about whose entries: the team's leader about his team; the head about leaders, deputies and teams without
 * a leader; the deputy about the head.
 */
@Component
class Deciders {

    private final Employees employees;

    Deciders(Employees employees) {
        this.employees = employees;
    }

    DecisionScope scopeOf(SignedIn reader) {
        Ranks ranks = ranks(reader.station());
        var people = new HashSet<EmployeeId>();
        var teams = new HashSet<TeamId>();
        if (reader.posts().stream().anyMatch(Post::leadsTeam)) {
            teams.addAll(reader.teams());
        }
        if (reader.holds(Post.STATION_HEAD)) {
            people.addAll(ranks.leaders());
            people.removeAll(ranks.heads());
            teams.addAll(ranks.leaderless());
        }
        if (reader.holds(Post.DEPUTY_HEAD)) {
            people.addAll(ranks.heads());
        }
        var higher = new HashSet<>(ranks.leaders());
        higher.addAll(ranks.heads());
        return new DecisionScope(reader.person(), people, teams, higher);
    }

    Ranks ranks(StationId station) {
        var everybody = employees.of(station);
        Set<EmployeeId> heads = everybody.stream()
                .filter(e -> e.posts().contains(Post.STATION_HEAD))
                .map(EmployeeSummary::id)
                .collect(Collectors.toSet());
        Set<EmployeeId> leaders = everybody.stream()
                .filter(e -> e.posts().stream().anyMatch(Post::leadsTeam)
                        || e.posts().contains(Post.DEPUTY_HEAD))
                .map(EmployeeSummary::id)
                .collect(Collectors.toSet());
        Set<TeamId> leaderless = employees.teams(station).stream()
                .map(TeamSummary::id)
                .filter(team -> employees.leaderOf(team).isEmpty())
                .collect(Collectors.toSet());
        return new Ranks(heads, leaders, leaderless);
    }

    /** The station's heads, its team leaders and deputies, and its teams that nobody leads. */
    record Ranks(Set<EmployeeId> heads, Set<EmployeeId> leaders, Set<TeamId> leaderless) {}
}
