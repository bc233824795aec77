package org.stationportal.assessment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamSummary;

/** The entries of a month that nobody has decided, by whoever has to. */
@Component
class Undecided {

    private final JdbcClient jdbc;
    private final Employees employees;
    private final Deciders deciders;
    private final MonthTallies tallies;

    Undecided(JdbcClient jdbc, Employees employees, Deciders deciders, MonthTallies tallies) {
        this.jdbc = jdbc;
        this.employees = employees;
        this.deciders = deciders;
        this.tallies = tallies;
    }

    /** The teams in their order, then the head, then the deputy; only where something is left. */
    List<Share> of(StationId station, YearMonth month) {
        List<MonthTally.Row> entries = tallies.of(station, month).rows().stream()
                .filter(row -> row.undecided() > 0)
                .toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        Deciders.Ranks ranks = deciders.ranks(station);
        Map<Decider, List<MonthTally.Row>> byDecider =
                entries.stream().collect(Collectors.groupingBy(one -> decider(one, ranks)));
        var shares = new ArrayList<Share>();
        List<MonthTally.Row> ofTeams = byDecider.getOrDefault(Decider.LEADER, List.of());
        for (TeamSummary team : employees.teams(station)) {
            add(
                    shares,
                    Decider.LEADER,
                    Optional.of(team),
                    ofTeams.stream().filter(one -> one.team().equals(team.id())).toList());
        }
        for (Decider decider : List.of(Decider.HEAD, Decider.DEPUTY)) {
            add(shares, decider, Optional.empty(), byDecider.getOrDefault(decider, List.of()));
        }
        return shares;
    }

    /** Of these the entries about which somebody decides, in months that take decisions. */
    List<EntryId> among(Collection<EntryId> ids, StationId station, DecisionScope scope) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select e.id from standing_entry e
                left join month_result m on m.station_id = e.station_id and m.month = e.month
                where e.id in (:ids) and e.station_id = :station and coalesce(m.state, 'OPEN') in ('OPEN', 'TEAM_REVIEW')
                and e.undecided and %s order by e.id""".formatted(scope.sql()))
                .params(scope.parameters())
                .param("station", station.value())
                .param("ids", ids.stream().map(EntryId::value).toList())
                .query((rs, i) -> new EntryId(rs.getLong("id")))
                .list();
    }

    /** Who decides about the share today. */
    List<EmployeeId> peopleOf(Share share, StationId station) {
        List<EmployeeSummary> people = switch (share.decider()) {
            case LEADER ->
                share.team().stream()
                        .flatMap(team -> employees.members(team.id()).stream())
                        .filter(member -> member.posts().stream().anyMatch(Post::leadsTeam))
                        .toList();
            case HEAD -> employees.holding(station, Post.STATION_HEAD);
            case DEPUTY -> employees.holding(station, Post.DEPUTY_HEAD);
        };
        return people.stream().map(EmployeeSummary::id).toList();
    }

    private static Decider decider(MonthTally.Row entries, Deciders.Ranks ranks) {
        if (ranks.heads().contains(entries.employee())) {
            return Decider.DEPUTY;
        }
        return ranks.leaders().contains(entries.employee())
                        || ranks.leaderless().contains(entries.team())
                ? Decider.HEAD
                : Decider.LEADER;
    }

    private static void add(
            List<Share> shares, Decider decider, Optional<TeamSummary> team, List<MonthTally.Row> entries) {
        if (!entries.isEmpty()) {
            shares.add(new Share(
                    decider,
                    team,
                    entries.stream().mapToLong(MonthTally.Row::undecided).sum()));
        }
    }

    /** What one decider still has to decide; of a leader with his team. */
    record Share(Decider decider, Optional<TeamSummary> team, long entries) {

        /** As a line with its arguments. */
        Block block(YearMonth month) {
            String path = "team-review/" + month;
            return team.map(of -> new Block("assessment.block.team", List.of(of.name(), entries), path))
                    .orElseGet(() -> new Block("assessment.block." + decider, List.of(entries), path));
        }
    }

    enum Decider {
        LEADER,
        HEAD,
        DEPUTY
    }
}
