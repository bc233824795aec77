package org.stationportal.summaries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.stationportal.organization.StationId;

/** Reads summaries as rows of lists, a page at a time. */
@Component
class SummaryReader {

    private final JdbcClient jdbc;
    private final Employees employees;
    private final Obligations obligations;
    private final Clock clock;

    SummaryReader(JdbcClient jdbc, Employees employees, Obligations obligations, Clock clock) {
        this.jdbc = jdbc;
        this.employees = employees;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** The latest week first, within it who has not submitted first. */
    Page<SummaryRow> page(String where, Map<String, Object> parameters, int page, int size) {
        return new Page<>(
                read(
                        where + " order by w.week desc, w.revision > 0, w.employee_id limit " + size + " offset "
                                + (long) page * size,
                        parameters),
                count(where, parameters));
    }

    long count(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from weekly_summary w where " + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    List<SummaryRow> read(String where, Map<String, Object> parameters) {
        Instant now = clock.instant();
        List<Row> rows = jdbc.sql("select w.*, r.submitted_at,"
                        + " (select count(*) from weekly_comment c where c.summary_id = w.id) as comments"
                        + " from weekly_summary w"
                        + " left join weekly_revision r on r.summary_id = w.id and r.number = w.revision where "
                        + where)
                .params(parameters)
                .query((rs, i) -> new Row(
                        new SummaryId(rs.getLong("id")),
                        new StationId(rs.getLong("station_id")),
                        new EmployeeId(rs.getLong("employee_id")),
                        new Week(rs.getObject("week", LocalDate.class)),
                        SummaryState.valueOf(rs.getString("state")),
                        rs.getBoolean("reopened"),
                        rs.getInt("revision"),
                        SqlTime.nullableInstant(rs, "submitted_at"),
                        rs.getInt("comments"),
                        rs.getObject("obligation_id", Long.class)))
                .list();
        Map<EmployeeId, EmployeeSummary> people =
                employees.byId(rows.stream().map(Row::who).collect(Collectors.toSet()));
        Map<Long, ObligationSummary> owed = obligations
                .all(rows.stream()
                        .map(Row::obligation)
                        .filter(Objects::nonNull)
                        .map(ObligationId::new)
                        .toList())
                .stream()
                .collect(Collectors.toMap(o -> o.id().value(), Function.identity()));
        return rows.stream().map(row -> row.told(people, owed, now)).toList();
    }

    SummaryWords words(SummaryId id) {
        return jdbc.sql("select work, problems, next_week from weekly_summary where id = :id")
                .param("id", id.value())
                .query((rs, i) ->
                        new SummaryWords(rs.getString("work"), rs.getString("problems"), rs.getString("next_week")))
                .single();
    }

    Instant keptAt(SummaryId id) {
        return jdbc.sql("select kept_at from weekly_summary where id = :id")
                .param("id", id.value())
                .query((rs, i) -> SqlTime.instant(rs, "kept_at"))
                .single();
    }

    private record Row(
            SummaryId id,
            StationId station,
            EmployeeId who,
            Week week,
            SummaryState state,
            boolean reopened,
            int revision,
            @Nullable Instant submittedAt,
            int comments,
            @Nullable Long obligation) {

        SummaryRow told(Map<EmployeeId, EmployeeSummary> people, Map<Long, ObligationSummary> owed, Instant now) {
            return new SummaryRow(
                    id,
                    station,
                    Objects.requireNonNull(people.get(who)),
                    week,
                    state,
                    WeeklySummary.writable(state, reopened, week, now),
                    revision,
                    Optional.ofNullable(submittedAt),
                    comments,
                    Optional.ofNullable(obligation).map(owed::get));
        }
    }
}
