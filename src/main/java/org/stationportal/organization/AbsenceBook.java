package org.stationportal.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;

/** The absences in the database: rows are added, get shorter, and stay. */
@Repository
class AbsenceBook {

    private static final String SELECT = """
            select a.*, e.name as employee_name, s.name as stand_in_name, b.name as entered_by_name,
                   exists (select * from absence o
                           where o.employee_id = a.stand_in_id and o.in_force and o.from_at < a.until_at
                             and o.until_at > greatest(a.from_at, :now)) as stand_in_away
            from absence a
            join employee e on e.id = a.employee_id
            join employee s on s.id = a.stand_in_id
            join employee b on b.id = a.entered_by
            """;

    private final JdbcClient jdbc;

    AbsenceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes others who enter or change absences of the station wait until this transaction ends. One row and not the
     * two people's: with a single lock nobody waits in a circle.
     */
    void lock(StationId station) {
        jdbc.sql("select id from station where id = :id for update")
                .param("id", station.value())
                .query(Long.class)
                .single();
    }

    AbsenceId add(StationId station, EnterAbsence command, EmployeeId actor, Instant now) {
        jdbc.sql("""
                insert into absence (station_id, employee_id, stand_in_id, kind, from_at, until_at, remark,
                                     entered_at, entered_by)
                values (:station, :employee, :standIn, :kind, :from, :until, :remark, :now, :actor)""")
                .param("station", station.value())
                .param("employee", command.employee().value())
                .param("standIn", command.standIn().value())
                .param("kind", command.kind().name())
                .param("from", SqlTime.param(command.from()))
                .param("until", SqlTime.param(command.until()))
                .param("remark", command.remark())
                .param("now", SqlTime.param(now))
                .param("actor", actor.value())
                .update();
        return new AbsenceId(
                jdbc.sql("select last_insert_id()").query(Long.class).single());
    }

    void shorten(AbsenceId id, Instant until) {
        jdbc.sql("update absence set until_at = :until where id = :id")
                .param("until", SqlTime.param(until))
                .param("id", id.value())
                .update();
    }

    /** Cancels it; one that has begun ends now, one that has not was never in force. */
    void cancel(AbsenceId id, EmployeeId actor, Instant now) {
        jdbc.sql("""
                update absence set cancelled_at = :now, cancelled_by = :actor,
                                   until_at = if(from_at < :now, :now, until_at)
                where id = :id""")
                .param("now", SqlTime.param(now))
                .param("actor", actor.value())
                .param("id", id.value())
                .update();
    }

    void note(AbsenceId id, AbsenceChange.Kind kind, String reason, EmployeeId actor, Instant now) {
        jdbc.sql("""
                insert into absence_change (absence_id, kind, at, actor_id, until_at, reason)
                select id, :kind, :now, :actor, until_at, :reason from absence where id = :id""")
                .param("kind", kind.name())
                .param("reason", reason)
                .param("now", SqlTime.param(now))
                .param("actor", actor.value())
                .param("id", id.value())
                .update();
    }

    List<AbsenceChange> changes(AbsenceId id) {
        return jdbc.sql("""
                select c.kind, c.at, c.until_at, c.reason, e.name from absence_change c join employee e on e.id = c.actor_id
                where c.absence_id = :id order by c.id""")
                .param("id", id.value())
                .query((rs, i) -> new AbsenceChange(
                        AbsenceChange.Kind.valueOf(rs.getString("kind")),
                        SqlTime.instant(rs, "at"),
                        rs.getString("name"),
                        SqlTime.instant(rs, "until_at"),
                        rs.getString("reason")))
                .list();
    }

    Optional<Absence> find(AbsenceId id, Instant now) {
        return query("where a.id = :id", now, Map.of("id", id.value())).stream().findFirst();
    }

    /** Absences in force that share a moment with the time from {@code from} to {@code until}. */
    List<Absence> overlapping(EmployeeId employee, Instant from, Instant until, Instant now) {
        return query(
                "where a.employee_id = :employee and a.in_force and a.from_at < :until and a.until_at > :from",
                now,
                Map.of("employee", employee.value(), "from", SqlTime.param(from), "until", SqlTime.param(until)));
    }

    /** Of the reader's station who is away now or later, as far as his lists reach. */
    List<Absence> reachedBy(SignedIn reader, Instant now) {
        String reach = switch (reader.reach()) {
            case STATION -> "";
            case OWN -> " and a.employee_id = :self";
            case TEAM ->
                " and (a.employee_id = :self or a.employee_id in (select employee_id from held_post"
                        + " where team_id in (:teams) and valid_from <= :day"
                        + " and (valid_to is null or valid_to >= :day)))";
        };
        return query(
                "where a.station_id = :station and a.until_at > :now and a.in_force" + reach,
                now,
                Map.of(
                        "station", reader.station().value(),
                        "self", reader.person().value(),
                        "teams", reader.teams().stream().map(TeamId::value).toList(),
                        "day", LocalDate.ofInstant(now, PortalTime.ZONE)));
    }

    List<Absence> coveredBy(EmployeeId standIn, Instant now) {
        return query(
                "where a.stand_in_id = :standIn and a.until_at > :now and a.in_force",
                now,
                Map.of("standIn", standIn.value()));
    }

    List<Absence> latestOf(EmployeeId employee, int most, Instant now) {
        return query("where a.employee_id = :employee", now, Map.of("employee", employee.value())).reversed().stream()
                .limit(most)
                .toList();
    }

    private List<Absence> query(String where, Instant now, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + where + " order by a.from_at, a.id")
                .param("now", SqlTime.param(now))
                .params(parameters)
                .query((rs, i) -> absence(rs))
                .list();
    }

    /** Who stands in for whom at the instant: of all who are away, which are few however many are asked about. */
    Map<EmployeeId, EmployeeId> standIns(Instant at) {
        var found = new HashMap<EmployeeId, EmployeeId>();
        jdbc.sql("""
                select a.employee_id, a.stand_in_id from absence a join employee s on s.id = a.stand_in_id
                where a.until_at > :at and a.from_at <= :at and a.in_force and s.active""").param("at", SqlTime.param(at)).query(rs -> {
            found.put(new EmployeeId(rs.getLong("employee_id")), new EmployeeId(rs.getLong("stand_in_id")));
        });
        return found;
    }

    private static Absence absence(ResultSet rs) throws SQLException {
        return new Absence(
                new AbsenceId(rs.getLong("id")),
                new EmployeeId(rs.getLong("employee_id")),
                rs.getString("employee_name"),
                AbsenceKind.valueOf(rs.getString("kind")),
                SqlTime.instant(rs, "from_at"),
                SqlTime.instant(rs, "until_at"),
                new EmployeeId(rs.getLong("stand_in_id")),
                rs.getString("stand_in_name"),
                rs.getBoolean("stand_in_away"),
                rs.getString("remark"),
                rs.getString("entered_by_name"),
                SqlTime.optionalInstant(rs, "cancelled_at"));
    }
}
