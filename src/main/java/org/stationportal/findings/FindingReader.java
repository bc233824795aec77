package org.stationportal.findings;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** Reads findings, a page at a time, within what the reader may see: his own, his team's, the station's. */
@Component
class FindingReader {

    private final JdbcClient jdbc;
    private final Employees employees;
    private final Obligations obligations;

    FindingReader(JdbcClient jdbc, Employees employees, Obligations obligations) {
        this.jdbc = jdbc;
        this.employees = employees;
        this.obligations = obligations;
    }

    Page<FindingSummary> page(SignedIn reader, FindingFilter filter, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = " where " + visible(reader, parameters) + restricted(filter, reader, parameters);
        return new Page<>(
                read(
                        where + " order by f.recorded_at desc, f.id desc limit " + size + " offset "
                                + (long) page * size,
                        parameters),
                count(where, parameters));
    }

    long count(SignedIn reader, FindingFilter filter) {
        var parameters = new HashMap<String, Object>();
        return count(" where " + visible(reader, parameters) + restricted(filter, reader, parameters), parameters);
    }

    Optional<FindingSummary> find(SignedIn reader, FindingId id) {
        var parameters = new HashMap<String, Object>();
        String where = " where f.id = :id and " + visible(reader, parameters);
        parameters.put("id", id.value());
        return read(where, parameters).stream().findFirst();
    }

    List<FindingSummary> about(SignedIn reader, String type, String id) {
        var parameters = new HashMap<String, Object>();
        String where = " where f.about_type = :type and f.about_id = :about and " + visible(reader, parameters);
        parameters.put("type", type);
        parameters.put("about", id);
        return read(where + " order by f.id", parameters);
    }

    private long count(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from finding f" + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String visible(SignedIn reader, Map<String, Object> parameters) {
        parameters.put("station", reader.station().value());
        String station = "f.station_id = :station";
        if (reader.reach() == Post.Reach.STATION) {
            return station;
        }
        parameters.put("self", reader.person().value());
        String own = "f.employee_id = :self or f.recorded_by = :self or f.reported_by = :self";
        if (reader.reach() == Post.Reach.OWN) {
            return station + " and (" + own + ")";
        }
        parameters.put("teams", reader.teams().stream().map(TeamId::value).toList());
        return station + " and (" + own + " or f.team_id in (:teams))";
    }

    private static String restricted(FindingFilter filter, SignedIn reader, Map<String, Object> parameters) {
        return switch (filter) {
            case ALL -> "";
            case GRAVE -> " and exists (select 1 from obligation o where o.id = f.obligation_id and not o.assessed)";
            case MINE -> {
                parameters.put("person", reader.person().value());
                yield " and f.employee_id = :person and f.state in ('OPEN', 'ACCEPTED', 'UPHELD', 'CORRECTION_REFUSED')"
                        + " and exists (select 1 from obligation o where o.id = f.obligation_id"
                        + " and o.status in ('OPEN', 'SUSPENDED'))";
            }
            case TO_DECIDE -> {
                parameters.put("person", reader.person().value());
                yield " and f.state in ('OBJECTED', 'CORRECTION_SHOWN') and f.employee_id <> :person"
                        + " and (f.recorded_by is null or f.recorded_by <> :person)"
                        + " and (f.reported_by is null or f.reported_by <> :person)"
                        + Directing.of(reader, "f.team_id", parameters);
            }
        };
    }

    private List<FindingSummary> read(String rest, Map<String, Object> parameters) {
        List<Row> rows = jdbc.sql("select f.* from finding f" + rest)
                .params(parameters)
                .query((rs, i) -> new Row(
                        new FindingId(rs.getLong("id")),
                        rs.getString("clause_code"),
                        new Subject(
                                rs.getString("about_type"),
                                rs.getString("about_id"),
                                rs.getString("about_title"),
                                rs.getString("about_path")),
                        rs.getString("facts"),
                        SqlTime.instant(rs, "found_at"),
                        SqlTime.instant(rs, "recorded_at"),
                        Optional.ofNullable(rs.getObject("recorded_by", Long.class))
                                .map(EmployeeId::new),
                        rs.getString("recorded_by_name"),
                        Optional.ofNullable(rs.getObject("reported_by", Long.class))
                                .map(EmployeeId::new),
                        new EmployeeId(rs.getLong("employee_id")),
                        rs.getInt("quantity"),
                        FindingState.valueOf(rs.getString("state")),
                        new ObligationId(rs.getLong("obligation_id"))))
                .list();
        var people = employees.byId(rows.stream().map(Row::person).collect(Collectors.toSet()));
        Map<ObligationId, ObligationSummary> found =
                obligations.all(rows.stream().map(Row::obligation).toList()).stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> new FindingSummary(
                        row.id(),
                        row.clauseCode(),
                        row.about(),
                        row.facts(),
                        row.foundAt(),
                        row.recordedAt(),
                        row.recorder(),
                        row.recordedBy(),
                        row.reporter(),
                        Objects.requireNonNull(people.get(row.person())),
                        row.quantity(),
                        row.state(),
                        Objects.requireNonNull(found.get(row.obligation()))))
                .toList();
    }

    private record Row(
            FindingId id,
            String clauseCode,
            Subject about,
            String facts,
            Instant foundAt,
            Instant recordedAt,
            Optional<EmployeeId> recorder,
            String recordedBy,
            Optional<EmployeeId> reporter,
            EmployeeId person,
            int quantity,
            FindingState state,
            ObligationId obligation) {}
}
