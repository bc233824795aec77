package org.stationportal.appeals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.EntryId;
import org.stationportal.base.Page;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/**
 * Reads appeals, a page at a time, within what the reader may see: the person's own, those that he decides or decided,
 * those of the team that he leads; heads and the integration account the station's.
 */
@Component
class AppealReader {

    private final JdbcClient jdbc;
    private final Employees employees;
    private final Obligations obligations;

    AppealReader(JdbcClient jdbc, Employees employees, Obligations obligations) {
        this.jdbc = jdbc;
        this.employees = employees;
        this.obligations = obligations;
    }

    /** What is pending first, by its deadline; then the latest. */
    Page<AppealSummary> page(SignedIn reader, AppealFilter filter, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = where(reader, filter, parameters);
        return new Page<>(
                read(
                        where
                                + " order by a.state <> 'PENDING', if(a.state = 'PENDING', o.due_at, null), a.id desc limit "
                                + size + " offset " + (long) page * size,
                        parameters),
                count(where, parameters));
    }

    long count(SignedIn reader, AppealFilter filter) {
        var parameters = new HashMap<String, Object>();
        return count(where(reader, filter, parameters), parameters);
    }

    Optional<AppealSummary> find(SignedIn reader, AppealId id) {
        var parameters = new HashMap<String, Object>();
        String where = where(reader, AppealFilter.ALL, parameters) + " and a.id = :id";
        parameters.put("id", id.value());
        return read(where, parameters).stream().findFirst();
    }

    List<AppealSummary> of(SignedIn reader, EntryId entry) {
        var parameters = new HashMap<String, Object>();
        String where = where(reader, AppealFilter.ALL, parameters) + " and a.entry_id = :entry";
        parameters.put("entry", entry.value());
        return read(where + " order by a.id", parameters);
    }

    /** The obligation whose breach made the entry. */
    ObligationId aboutOf(EntryId entry) {
        return new ObligationId(jdbc.sql("select obligation_id from ledger_entry where id = :entry")
                .param("entry", entry.value())
                .query(Long.class)
                .single());
    }

    private long count(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from appeal a" + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String where(SignedIn reader, AppealFilter filter, Map<String, Object> parameters) {
        return " where " + visible(reader, parameters)
                + switch (filter) {
                    case ALL -> "";
                    case MINE -> own(reader, parameters, " and a.employee_id = :person");
                    case TO_DECIDE -> own(reader, parameters, " and a.decider_id = :person and a.state = 'PENDING'");
                };
    }

    private static String own(SignedIn reader, Map<String, Object> parameters, String condition) {
        parameters.put("person", reader.person().value());
        return condition;
    }

    private static String visible(SignedIn reader, Map<String, Object> parameters) {
        parameters.put("station", reader.station().value());
        String station = "a.station_id = :station";
        if (reader.employee().isEmpty() || reader.holds(Post.STATION_HEAD) || reader.holds(Post.DEPUTY_HEAD)) {
            return station;
        }
        parameters.put("self", reader.person().value());
        String own = "a.employee_id = :self or a.decider_id = :self"
                + " or exists (select 1 from appeal_step s where s.appeal_id = a.id and s.decider_id = :self)";
        if (reader.posts().stream().noneMatch(Post::leadsTeam)) {
            return station + " and (" + own + ")";
        }
        parameters.put("teams", reader.teams().stream().map(TeamId::value).toList());
        return station + " and (" + own + " or a.team_id in (:teams))";
    }

    private List<AppealSummary> read(String rest, Map<String, Object> parameters) {
        List<Row> rows = jdbc.sql("select a.*, e.title, e.clause_code from appeal a"
                        + " join ledger_entry e on e.id = a.entry_id join obligation o on o.id = a.obligation_id"
                        + rest)
                .params(parameters)
                .query((rs, i) -> new Row(
                        new AppealId(rs.getLong("id")),
                        new EntryId(rs.getLong("entry_id")),
                        rs.getString("title"),
                        rs.getString("clause_code"),
                        new EmployeeId(rs.getLong("employee_id")),
                        rs.getInt("instance"),
                        AppealKind.valueOf(rs.getString("kind")),
                        rs.getString("reason"),
                        SqlTime.instant(rs, "filed_at"),
                        new EmployeeId(rs.getLong("decider_id")),
                        AppealState.valueOf(rs.getString("state")),
                        SqlTime.optionalInstant(rs, "ended_at"),
                        new ObligationId(rs.getLong("obligation_id"))))
                .list();
        var people = employees.byId(rows.stream()
                .flatMap(row -> Stream.of(row.person(), row.decider()))
                .collect(Collectors.toSet()));
        Map<ObligationId, ObligationSummary> owed =
                obligations.all(rows.stream().map(Row::obligation).toList()).stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> new AppealSummary(
                        row.id(),
                        row.entry(),
                        row.title(),
                        row.clauseCode(),
                        Objects.requireNonNull(people.get(row.person())),
                        row.instance(),
                        row.kind(),
                        row.reason(),
                        row.filedAt(),
                        Objects.requireNonNull(people.get(row.decider())),
                        row.state(),
                        row.endedAt(),
                        Objects.requireNonNull(owed.get(row.obligation()))))
                .toList();
    }

    private record Row(
            AppealId id,
            EntryId entry,
            String title,
            String clauseCode,
            EmployeeId person,
            int instance,
            AppealKind kind,
            String reason,
            Instant filedAt,
            EmployeeId decider,
            AppealState state,
            Optional<Instant> endedAt,
            ObligationId obligation) {}
}
