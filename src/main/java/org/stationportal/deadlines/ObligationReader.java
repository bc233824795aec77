package org.stationportal.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** Reads obligations as summaries, a page at a time, within what the reader may see. */
@Component
class ObligationReader {

    private final JdbcClient jdbc;
    private final Employees employees;

    ObligationReader(JdbcClient jdbc, Employees employees) {
        this.jdbc = jdbc;
        this.employees = employees;
    }

    Page<ObligationSummary> page(ObligationFilter filter, SignedIn reader, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + restricted(filter, parameters);
        String order = filter.subjectId() == null ? "o.due_at, o.id" : "o.position, o.id";
        long total = jdbc.sql("select count(*) from obligation o where " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<ObligationSummary> rows = read(
                "where " + where + " order by " + order + " limit " + size + " offset " + (long) page * size,
                parameters);
        return new Page<>(rows, total);
    }

    Optional<ObligationSummary> find(ObligationId id, SignedIn reader) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters);
        parameters.put("id", id.value());
        return read("where o.id = :id and " + where, parameters).stream().findFirst();
    }

    long calendarVersion(ObligationId id) {
        return jdbc.sql("select calendar_version from obligation where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** Without a look at who reads: for the portal's own work. */
    List<ObligationSummary> all(Collection<ObligationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return read(
                "where o.id in (:ids) order by o.due_at, o.position, o.id",
                Map.of("ids", ids.stream().map(ObligationId::value).toList()));
    }

    /** One's own (held now or once, or taken in), one's team's, or the station's. */
    private static String visible(SignedIn reader, Map<String, Object> parameters) {
        parameters.put("station", reader.station().value());
        return switch (reader.reach()) {
            case STATION -> "o.station_id = :station";
            case TEAM -> {
                parameters.put(
                        "teams", reader.teams().stream().map(TeamId::value).toList());
                parameters.put("self", reader.person().value());
                yield "o.station_id = :station and (o.team_id in (:teams) or " + CHAIN_OF_TEAM + " or " + OWN + ")";
            }
            case OWN -> {
                parameters.put("self", reader.person().value());
                yield "o.station_id = :station and " + OWN;
            }
        };
    }

    /** Whose team does one stage sees the whole chain: what came before it and what waits for it. */
    private static final String CHAIN_OF_TEAM =
            "exists (select 1 from obligation s where s.chain_id = o.chain_id and s.team_id in (:teams))";

    private static final String OWN =
            "(o.opened_by = :self or exists (select 1 from obligation_party p where p.employee_id = :self"
                    + " and (p.obligation_id = o.id or p.obligation_id in"
                    + " (select s.id from obligation s where s.chain_id = o.chain_id)))"
                    + " or exists (select 1 from suspension x where x.obligation_id = o.id and x.approver_id = :self))";

    private static String restricted(ObligationFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder();
        if (!filter.statuses().isEmpty()) {
            where.append(" and o.status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (filter.responsible() != null) {
            where.append(" and exists (select 1 from obligation_party r where r.obligation_id = o.id"
                    + " and r.employee_id = :responsible and r.held_until is null)");
            parameters.put("responsible", filter.responsible().value());
        }
        if (filter.clauseCode() != null) {
            where.append(" and o.clause_code = :clause");
            parameters.put("clause", filter.clauseCode());
        }
        if (filter.dueBefore() != null) {
            where.append(" and o.due_at < :dueBefore");
            parameters.put("dueBefore", SqlTime.param(filter.dueBefore()));
        }
        if (filter.subjectType() != null) {
            where.append(" and o.subject_type = :subjectType");
            parameters.put("subjectType", filter.subjectType());
        }
        if (filter.subjectId() != null) {
            where.append(" and o.subject_id = :subjectId");
            parameters.put("subjectId", filter.subjectId());
        }
        return where.toString();
    }

    private List<ObligationSummary> read(String where, Map<String, Object> parameters) {
        var found = jdbc.sql("select o.*, t.due_at as chain_due_at, exists (select 1 from rewarding_clause c"
                        + " where c.clause_code = o.clause_code) as rewarding from obligation o left join obligation t on t.id = o.chain_id"
                        + " and t.assessed "
                        + where)
                .params(parameters)
                .query((rs, i) -> summary(rs))
                .list();
        var holders = holders(found.stream().map(o -> o.id().value()).toList());
        return found.stream()
                .map(o -> o.heldBy(holders.getOrDefault(o.id().value(), List.of())))
                .toList();
    }

    private Map<Long, List<EmployeeSummary>> holders(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var idsByObligation = new LinkedHashMap<Long, List<EmployeeId>>();
        Set<EmployeeId> everybody = new HashSet<>();
        jdbc.sql("select obligation_id, employee_id from obligation_party where held_until is null"
                        + " and obligation_id in (:ids) order by id")
                .param("ids", ids)
                .query(rs -> {
                    var employee = new EmployeeId(rs.getLong(2));
                    everybody.add(employee);
                    idsByObligation
                            .computeIfAbsent(rs.getLong(1), k -> new ArrayList<>())
                            .add(employee);
                });
        Map<EmployeeId, EmployeeSummary> people = employees.byId(everybody);
        var result = new HashMap<Long, List<EmployeeSummary>>();
        idsByObligation.forEach(
                (id, held) -> result.put(id, held.stream().map(people::get).toList()));
        return result;
    }

    private static ObligationSummary summary(ResultSet rs) throws SQLException {
        long chain = rs.getLong("chain_id");
        return new ObligationSummary(
                new ObligationId(rs.getLong("id")),
                rs.getString("clause_code"),
                rs.getLong("clause_version_id"),
                new Subject(
                        rs.getString("subject_type"),
                        rs.getString("subject_id"),
                        rs.getString("subject_title"),
                        rs.getString("subject_path")),
                new StationId(rs.getLong("station_id")),
                new TeamId(rs.getLong("team_id")),
                List.of(),
                chain == 0 ? Optional.empty() : Optional.of(new ObligationId(chain)),
                SqlTime.optionalInstant(rs, "chain_due_at"),
                Optional.ofNullable(rs.getString("stage")),
                rs.getInt("position"),
                rs.getBoolean("assessed"),
                rs.getBoolean("rewarding"),
                rs.getString("amount_category"),
                rs.getBoolean("urgent"),
                rs.getInt("quantity"),
                rs.getBoolean("on_its_page"),
                Budget.parse(rs.getString("budget")),
                SqlTime.instant(rs, "opened_at"),
                SqlTime.instant(rs, "due_at"),
                SqlTime.instant(rs, "assessable_from"),
                rs.getBoolean("provisional"),
                rs.getInt("deadline_version"),
                ObligationStatus.valueOf(rs.getString("status")),
                SqlTime.optionalInstant(rs, "completed_at"),
                rs.getInt("extension"),
                Optional.ofNullable(rs.getObject("reopened_from", Long.class)).map(ObligationId::new),
                Optional.ofNullable(rs.getObject("merged_into", Long.class)).map(ObligationId::new));
    }
}
