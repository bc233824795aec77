package org.stationportal.assessment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;
import org.stationportal.organization.TeamSummary;

/** What has to be settled before a month goes on, each with the address where somebody can settle it. */
@Component
class Blocks {

    private final JdbcClient jdbc;
    private final Employees employees;
    private final Deciders deciders;
    private final StandingMonth standing;

    Blocks(JdbcClient jdbc, Employees employees, Deciders deciders, StandingMonth standing) {
        this.jdbc = jdbc;
        this.employees = employees;
        this.deciders = deciders;
        this.standing = standing;
    }

    List<Block> all(StationId station, YearMonth month) {
        var blocks = new ArrayList<>(undecided(station, month));
        blocks.addAll(unset(station, month));
        return blocks;
    }

    /** Entries that nobody has decided, by whoever has to. */
    List<Block> undecided(StationId station, YearMonth month) {
        List<Undecided> entries = jdbc.sql("""
                select e.employee_id, e.team_id, count(*) as entries from standing_entry e
                where e.station_id = :station and e.recorded_month in (:recorded) and e.month = :month
                and e.review is null and coalesce(e.appeal, 'APPEAL_WITHDRAWN') = 'APPEAL_WITHDRAWN'
                and e.reverses_entry_id is null group by e.employee_id, e.team_id""")
                .param("station", station.value())
                .param("month", month.toString())
                .param("recorded", standing.recorded(station, month))
                .query((rs, i) -> new Undecided(
                        new EmployeeId(rs.getLong("employee_id")),
                        new TeamId(rs.getLong("team_id")),
                        rs.getLong("entries")))
                .list();
        if (entries.isEmpty()) {
            return List.of();
        }
        Deciders.Ranks ranks = deciders.ranks(station);
        Map<Decider, List<Undecided>> byDecider = entries.stream()
                .collect(Collectors.groupingBy(entry -> ranks.heads().contains(entry.employee())
                        ? Decider.DEPUTY
                        : ranks.leaders().contains(entry.employee())
                                        || ranks.leaderless().contains(entry.team())
                                ? Decider.HEAD
                                : Decider.LEADER));
        String path = "team-review/" + month;
        var blocks = new ArrayList<Block>();
        List<Undecided> ofTeams = byDecider.getOrDefault(Decider.LEADER, List.of());
        for (TeamSummary team : employees.teams(station)) {
            long open = sum(ofTeams.stream()
                    .filter(entry -> entry.team().equals(team.id()))
                    .toList());
            if (open > 0) {
                blocks.add(new Block("assessment.block.team", List.of(team.name(), open), path));
            }
        }
        for (Decider decider : List.of(Decider.HEAD, Decider.DEPUTY)) {
            List<Undecided> open = byDecider.getOrDefault(decider, List.of());
            if (!open.isEmpty()) {
                blocks.add(new Block("assessment.block." + decider, List.of(sum(open)), path));
            }
        }
        return blocks;
    }

    /** Clauses with entries that count and have no amount. */
    private List<Block> unset(StationId station, YearMonth month) {
        return jdbc.sql("""
                select e.clause_code, count(*) as unset from standing_entry e join clause c on c.code = e.clause_code
                where e.station_id = :station and e.recorded_month in (:recorded) and e.month = :month
                and e.counts and e.standing_amount is null
                group by e.clause_code, c.position order by c.position""")
                .param("station", station.value())
                .param("month", month.toString())
                .param("recorded", standing.recorded(station, month))
                .query((rs, i) -> new Block(
                        "assessment.block.unset",
                        List.of(rs.getString("clause_code"), rs.getLong("unset")),
                        "month/" + month + "?unset=" + rs.getString("clause_code")))
                .list();
    }

    private static long sum(List<Undecided> entries) {
        return entries.stream().mapToLong(Undecided::entries).sum();
    }

    private record Undecided(EmployeeId employee, TeamId team, long entries) {}

    private enum Decider {
        LEADER,
        HEAD,
        DEPUTY
    }
}
