package org.stationportal.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeSummary;
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
    private final PlanParts parts;

    PlanReader(JdbcClient jdbc, PlanParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
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
        Map<Long, List<EmployeeSummary>> holders = parts.holders(ids);
        Map<Long, PlanParts.Counts> counts = parts.counts(ids);
        Map<Long, List<PlanDuty>> duties = parts.duties(ids);
        return rows.stream()
                .map(row -> row.with(
                        holders.getOrDefault(row.number(), List.of()),
                        counts.getOrDefault(row.number(), PlanParts.Counts.NONE),
                        duties.getOrDefault(row.number(), List.of())))
                .toList();
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

        PlanSummary with(List<EmployeeSummary> holders, PlanParts.Counts counts, List<PlanDuty> duties) {
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
