package org.stationportal.repairs.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** The roster in the database: versions are added and stay. */
@Repository
class RosterBook {

    private static final String IN_FORCE = " not exists (select 1 from duty_version w"
            + " where w.team_id = v.team_id and w.day = v.day and w.no > v.no)";

    private final JdbcClient jdbc;

    RosterBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who change the team's roster wait until this transaction ends. */
    void lock(TeamId team) {
        jdbc.sql("select id from team where id = :id for update")
                .param("id", team.value())
                .query(Long.class)
                .single();
    }

    void add(TeamId team, LocalDate day, int no, List<DutyTurn> turns, EmployeeId by, String reason, Instant now) {
        jdbc.sql("insert into duty_version (team_id, day, no, changed_at, changed_by, reason)"
                        + " values (:team, :day, :no, :now, :by, :reason)")
                .param("team", team.value())
                .param("day", day)
                .param("no", no)
                .param("now", SqlTime.param(now))
                .param("by", by.value())
                .param("reason", reason)
                .update();
        long version = jdbc.sql("select last_insert_id()").query(Long.class).single();
        if (turns.isEmpty()) {
            return;
        }
        var values = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < turns.size(); i++) {
            DutyTurn turn = turns.get(i);
            values.add("(%d, :e%d, :f%d, :u%d)".formatted(version, i, i, i));
            parameters.put("e" + i, turn.employee().value());
            parameters.put("f" + i, SqlTime.param(turn.hours().beginsOn(day)));
            parameters.put("u" + i, SqlTime.param(turn.hours().endsAfter(day)));
        }
        jdbc.sql("insert into duty_turn (version_id, employee_id, from_at, until_at) values "
                        + String.join(", ", values))
                .params(parameters)
                .update();
    }

    /** The days that have been entered, from the first to the last (inclusive), as they are in force. */
    List<DutyDay> days(TeamId team, LocalDate first, LocalDate last) {
        var found = new LinkedHashMap<LocalDate, DutyDay>();
        jdbc.sql("""
                select v.day, v.no, t.employee_id, e.name, t.from_at, t.until_at from duty_version v
                left join duty_turn t on t.version_id = v.id left join employee e on e.id = t.employee_id
                where v.team_id = :team and v.day between :first and :last and""" + IN_FORCE + " order by v.day, t.from_at, e.employee_no")
                .param("team", team.value())
                .param("first", first)
                .param("last", last)
                .query(rs -> {
                    LocalDate day = rs.getObject("day", LocalDate.class);
                    int no = rs.getInt("no");
                    List<DutyDay.Person> people = people(rs);
                    found.merge(day, new DutyDay(day, no, people), (one, more) -> {
                        var all = new ArrayList<>(one.people());
                        all.addAll(more.people());
                        return new DutyDay(day, no, all);
                    });
                });
        return List.copyOf(found.values());
    }

    List<DutyVersion> history(TeamId team, LocalDate day) {
        var found = new LinkedHashMap<Integer, DutyVersion>();
        jdbc.sql("""
                select v.no, v.changed_at, v.reason, b.name as changed_by, t.employee_id, e.name, t.from_at, t.until_at
                from duty_version v join employee b on b.id = v.changed_by
                left join duty_turn t on t.version_id = v.id left join employee e on e.id = t.employee_id
                where v.team_id = :team and v.day = :day order by v.no desc, t.from_at, e.employee_no""").param("team", team.value()).param("day", day).query(rs -> {
            var version = new DutyVersion(
                    rs.getInt("no"),
                    SqlTime.instant(rs, "changed_at"),
                    rs.getString("changed_by"),
                    rs.getString("reason"),
                    people(rs));
            found.merge(version.no(), version, (one, more) -> {
                var all = new ArrayList<>(one.people());
                all.addAll(more.people());
                return new DutyVersion(one.no(), one.changedAt(), one.changedBy(), one.reason(), all);
            });
        });
        return List.copyOf(found.values());
    }

    /** Who of the station is on duty at the instant, and on the roster of which team. */
    Map<EmployeeId, TeamId> onDuty(StationId station, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, PortalTime.ZONE);
        var found = new LinkedHashMap<EmployeeId, TeamId>();
        // a turn ends within 24 hours, so none that began before yesterday still runs
        jdbc.sql("""
                select t.employee_id, v.team_id from team g
                join duty_version v on v.team_id = g.id and v.day between :yesterday and :day
                join duty_turn t on t.version_id = v.id and t.from_at <= :at and t.until_at > :at
                where g.station_id = :station and""" + IN_FORCE + " order by v.team_id, t.from_at, t.employee_id")
                .param("yesterday", day.minusDays(1))
                .param("day", day)
                .param("at", SqlTime.param(at))
                .param("station", station.value())
                .query(rs -> {
                    found.putIfAbsent(new EmployeeId(rs.getLong("employee_id")), new TeamId(rs.getLong("team_id")));
                });
        return found;
    }

    private static List<DutyDay.Person> people(ResultSet rs) throws SQLException {
        long employee = rs.getLong("employee_id");
        if (employee == 0) {
            return List.of();
        }
        var hours = DutyHours.of(SqlTime.instant(rs, "from_at"), SqlTime.instant(rs, "until_at"));
        return List.of(new DutyDay.Person(new EmployeeId(employee), rs.getString("name"), hours, false));
    }
}
