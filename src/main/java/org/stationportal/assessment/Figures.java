package org.stationportal.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** What a month adds up to, how far its teams are, and the freezing of it; all set-based. */
@Component
class Figures {

    static final String LIVE = """
            select e.employee_id, e.clause_code, sum(if(e.reverses_entry_id is null, e.quantity, -e.quantity)) as quantity,
                   coalesce(sum(e.standing_amount), 0) as amount, sum(e.standing_amount is null) as unset
            from standing_entry e where e.station_id = :station and e.recorded_month in (:recorded) and e.month = :month and e.counts
            group by e.employee_id, e.clause_code
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final StandingMonth standing;

    Figures(JdbcClient jdbc, JdbcTemplate template, StandingMonth standing) {
        this.jdbc = jdbc;
        this.template = template;
        this.standing = standing;
    }

    MonthFigures live(StationId station, YearMonth month) {
        var rows = rows(
                "(" + LIVE + ")",
                Map.of(
                        "station",
                        station.value(),
                        "month",
                        month.toString(),
                        "recorded",
                        standing.recorded(station, month)));
        return new MonthFigures(month, false, rows);
    }

    MonthFigures frozen(MonthResult month) {
        var rows = rows(
                "(select employee_id, clause_code, quantity, amount, 0 as unset from month_total"
                        + " where month_result_id = :id)",
                Map.of("id", month.id()));
        return new MonthFigures(month.month(), true, rows);
    }

    /** Freezes what the month adds up to and gives the total. */
    BigDecimal freeze(MonthResult month) {
        List<MonthFigures.Row> rows = live(month.station(), month.month()).rows();
        ManyRows.insert(
                template,
                "month_total (month_result_id, employee_id, clause_code, quantity, amount)",
                rows,
                row -> new Object[] {month.id(), row.employee().value(), row.clauseCode(), row.quantity(), row.amount()
                });
        return jdbc.sql("select coalesce(sum(amount), 0) from month_total where month_result_id = :id")
                .param("id", month.id())
                .query(BigDecimal.class)
                .single();
    }

    int entries(StationId station, YearMonth month) {
        return jdbc.sql("select count(*) from standing_entry e where e.station_id = :station and "
                        + StandingMonth.CONDITION)
                .param("station", station.value())
                .param("month", month.toString())
                .param("recorded", standing.recorded(station, month))
                .query(Integer.class)
                .single();
    }

    List<TeamProgress> progress(StationId station, YearMonth month) {
        return jdbc.sql("""
                select t.id, t.name, count(*) as entries, sum(e.review is not null or coalesce(e.appeal, 'APPEAL_WITHDRAWN') <> 'APPEAL_WITHDRAWN') as decided
                from standing_entry e join team t on t.id = e.team_id
                where e.station_id = :station and e.recorded_month in (:recorded) and e.month = :month
                and e.reverses_entry_id is null
                group by t.id, t.name order by t.id""")
                .param("station", station.value())
                .param("month", month.toString())
                .param("recorded", standing.recorded(station, month))
                .query((rs, i) -> new TeamProgress(
                        new TeamId(rs.getLong("id")),
                        rs.getString("name"),
                        rs.getLong("entries"),
                        rs.getLong("decided")))
                .list();
    }

    private List<MonthFigures.Row> rows(String source, Map<String, Object> parameters) {
        return jdbc.sql("select f.*, p.employee_no, p.name, c.position from " + source
                        + " f join employee p on p.id = f.employee_id"
                        + " join clause c on c.code = f.clause_code order by p.employee_no, c.position")
                .params(parameters)
                .query(Figures::row)
                .list();
    }

    private static MonthFigures.Row row(ResultSet rs, int i) throws SQLException {
        return new MonthFigures.Row(
                new EmployeeId(rs.getLong("employee_id")),
                rs.getString("employee_no"),
                rs.getString("name"),
                rs.getString("clause_code"),
                rs.getInt("position"),
                rs.getBigDecimal("quantity"),
                rs.getBigDecimal("amount"),
                rs.getLong("unset"));
    }
}
