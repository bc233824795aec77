package org.stationportal.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** Reads plans within the reader's reach: those he holds or works on, his team's, the station's. */
@Component
class PlanReader {

    private static final String OWN = "(exists (select 1 from plan_holder h where h.plan_id = p.id"
            + " and h.employee_id = :self) or exists (select 1 from plan_item w where w.plan_id = p.id"
            + " and w.assignee_id = :self))";

    private final JdbcClient jdbc;
    private final Employees employees;
    private final Obligations obligations;

    PlanReader(JdbcClient jdbc, Employees employees, Obligations obligations) {
        this.jdbc = jdbc;
        this.employees = employees;
        this.obligations = obligations;
    }

    Page<PlanSummary> page(SignedIn reader, PlanFilter filter, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = " where " + visible(reader, parameters) + " and p.month = :month";
        parameters.put("month", filter.month());
        if (filter.kind().isPresent()) {
            where += " and p.kind = :kind";
            parameters.put("kind", filter.kind().get().name());
        }
        if (filter.mine()) {
            where += " and " + OWN;
            parameters.put("self", reader.person().value());
        }
        long count = jdbc.sql("select count(*) from plan p" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(
                read(
                        where + " order by p.kind, p.title, p.id limit " + size + " offset " + (long) page * size,
                        parameters),
                count);
    }

    Optional<PlanSummary> find(SignedIn reader, PlanId id) {
        var parameters = new HashMap<String, Object>();
        String where = " where p.id = :id and " + visible(reader, parameters);
        parameters.put("id", id.value());
        return read(where, parameters).stream().findFirst();
    }

    private static String visible(SignedIn reader, Map<String, Object> parameters) {
        parameters.put("station", reader.station().value());
        String station = "p.station_id = :station";
        if (reader.reach() == Post.Reach.STATION) {
            return station;
        }
        parameters.put("self", reader.person().value());
        if (reader.reach() == Post.Reach.OWN) {
            return station + " and " + OWN;
        }
        parameters.put("teams", reader.teams().stream().map(TeamId::value).toList());
        return station + " and (p.team_id in (:teams) or " + OWN + ")";
    }

    private List<PlanSummary> read(String rest, Map<String, Object> parameters) {
        List<Row> rows = jdbc.sql("select p.* from plan p" + rest)
                .params(parameters)
                .query((rs, i) -> Row.of(rs))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(row -> row.plan().id().value()).toList();
        Map<Long, List<EmployeeSummary>> holders = holders(ids);
        Map<Long, Counts> counts = counts(ids);
        Map<Long, List<PlanDuty>> duties = duties(ids);
        return rows.stream()
                .map(row -> row.with(
                        holders.getOrDefault(row.number(), List.of()),
                        counts.getOrDefault(row.number(), Counts.NONE),
                        duties.getOrDefault(row.number(), List.of())))
                .toList();
    }

    private Map<Long, List<EmployeeSummary>> holders(Collection<Long> plans) {
        record Held(long plan, EmployeeId by) {}
        List<Held> held = jdbc.sql("select plan_id, employee_id from plan_holder where plan_id in (:plans)"
                        + " order by employee_id")
                .param("plans", plans)
                .query((rs, i) -> new Held(rs.getLong(1), new EmployeeId(rs.getLong(2))))
                .list();
        var people = employees.byId(held.stream().map(Held::by).collect(Collectors.toSet()));
        return held.stream()
                .collect(Collectors.groupingBy(
                        Held::plan,
                        Collectors.mapping(
                                each -> Objects.requireNonNull(people.get(each.by())), Collectors.toList())));
    }

    private Map<Long, Counts> counts(Collection<Long> plans) {
        return jdbc
                .sql("select plan_id, sum(state = 'PLANNED') as left_over, sum(state = 'DONE') as done,"
                        + " sum(state = 'POSTPONED') as postponed, sum(named_in is not null) as named"
                        + " from plan_item where plan_id in (:plans) group by plan_id")
                .param("plans", plans)
                .query((rs, i) -> Map.entry(
                        rs.getLong("plan_id"),
                        new Counts(
                                rs.getInt("left_over"), rs.getInt("done"), rs.getInt("postponed"), rs.getInt("named"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Long, List<PlanDuty>> duties(Collection<Long> plans) {
        record Key(long plan, Duty duty, ObligationId obligation) {}
        List<Key> keys = jdbc.sql("select plan_id, duty, obligation_id from plan_duty where plan_id in (:plans)"
                        + " order by plan_id, duty, assignee_id")
                .param("plans", plans)
                .query((rs, i) ->
                        new Key(rs.getLong(1), Duty.valueOf(rs.getString(2)), new ObligationId(rs.getLong(3))))
                .list();
        Map<ObligationId, ObligationSummary> owed =
                obligations.all(keys.stream().map(Key::obligation).toList()).stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return keys.stream()
                .collect(Collectors.groupingBy(
                        Key::plan,
                        Collectors.mapping(
                                key -> new PlanDuty(
                                        "plans.owed." + key.duty(), Objects.requireNonNull(owed.get(key.obligation()))),
                                Collectors.toList())));
    }

    private record Counts(int left, int done, int postponed, int named) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    private record Row(
            PlanRows.Row plan,
            OptionalLong seed,
            Instant madeAt,
            Optional<Instant> releasedAt,
            Optional<String> releasedBy,
            Optional<String> words) {

        static Row of(ResultSet rs) throws SQLException {
            Long seed = rs.getObject("seed", Long.class);
            return new Row(
                    PlanRows.Row.of(rs),
                    seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                    SqlTime.instant(rs, "made_at"),
                    SqlTime.optionalInstant(rs, "released_at"),
                    Optional.ofNullable(rs.getString("released_by_name")),
                    Optional.ofNullable(rs.getString("words")));
        }

        long number() {
            return plan.id().value();
        }

        PlanSummary with(List<EmployeeSummary> holders, Counts counts, List<PlanDuty> duties) {
            LocalDate month = plan.month();
            return new PlanSummary(
                    plan.id(),
                    plan.kind(),
                    month,
                    plan.title(),
                    plan.state(),
                    plan.revision(),
                    holders,
                    counts.left(),
                    counts.done(),
                    counts.postponed(),
                    counts.named(),
                    duties,
                    seed,
                    madeAt,
                    releasedAt,
                    releasedBy,
                    words);
        }
    }
}
