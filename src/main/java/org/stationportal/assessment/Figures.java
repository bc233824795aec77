package org.stationportal.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
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
                   coalesce(sum(e.standing_amount), 0) as amount, sum(e.standing_amount is null) as unset,
                   coalesce(sum(if(e.reverses_entry_id is null, least(e.standing_amount, 0), 0)), 0) as deductions
            from standing_entry e
            where e.station_id = :station and e.recorded_month in (:recorded) and e.month = :month and e.counts
            group by e.employee_id, e.clause_code
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final StandingMonth standing;
    private final MonthCaps caps;

    Figures(JdbcClient jdbc, JdbcTemplate template, StandingMonth standing, MonthCaps caps) {
        this.jdbc = jdbc;
        this.template = template;
        this.standing = standing;
        this.caps = caps;
    }

    MonthFigures live(StationId station, YearMonth month) {
        var deductions = new LinkedHashMap<EmployeeId, BigDecimal>();
        var amounts = new HashMap<EmployeeId, BigDecimal>();
        var rows = rows(
                "(" + LIVE + ")",
                Map.of(
                        "station",
                        station.value(),
                        "month",
                        month.toString(),
                        "recorded",
                        standing.recorded(station, month)),
                (row, deducted) -> {
                    deductions.merge(row.employee(), deducted, BigDecimal::add);
                    amounts.merge(row.employee(), row.amount(), BigDecimal::add);
                });
        Optional<BigDecimal> cap = caps.of(station, month);
        var persons = new LinkedHashMap<EmployeeId, PersonTotal>();
        deductions.forEach((person, deducted) -> persons.put(
                person,
                PersonTotal.of(deducted, amounts.getOrDefault(person, deducted).subtract(deducted), cap)));
        return new MonthFigures(month, false, rows, cap, persons);
    }

    MonthFigures frozen(MonthResult month) {
        var rows = rows(
                "(select employee_id, clause_code, quantity, amount, 0 as unset, 0 as deductions from month_total"
                        + " where month_result_id = :id)",
                Map.of("id", month.id()),
                (row, deducted) -> {});
        var persons = new HashMap<EmployeeId, PersonTotal>();
        Optional<BigDecimal> cap = jdbc
                .sql("select * from month_person_total where month_result_id = :id")
                .param("id", month.id())
                .query((rs, i) -> {
                    persons.put(
                            new EmployeeId(rs.getLong("employee_id")),
                            new PersonTotal(
                                    rs.getBigDecimal("deductions"),
                                    rs.getBigDecimal("credits"),
                                    rs.getBigDecimal("payable")));
                    return Optional.ofNullable(rs.getBigDecimal("cap"));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
        return new MonthFigures(month.month(), true, rows, cap, persons);
    }

    /** Freezes what the month adds up to, by clause and for each person under the cap, and gives the sum of all entries. */
    BigDecimal freeze(MonthResult month) {
        MonthFigures live = live(month.station(), month.month());
        ManyRows.insert(
                template,
                "month_total (month_result_id, employee_id, clause_code, quantity, amount)",
                live.rows(),
                row -> new Object[] {month.id(), row.employee().value(), row.clauseCode(), row.quantity(), row.amount()
                });
        ManyRows.insert(
                template,
                "month_person_total (month_result_id, employee_id, deductions, credits, cap, payable)",
                List.copyOf(live.persons().entrySet()),
                person -> new @Nullable Object[] {
                    month.id(),
                    person.getKey().value(),
                    person.getValue().deductions(),
                    person.getValue().credits(),
                    live.cap().orElse(null),
                    person.getValue().payable()
                });
        return jdbc.sql("select coalesce(sum(amount), 0) from month_total where month_result_id = :id")
                .param("id", month.id())
                .query(BigDecimal.class)
                .single();
    }

    int entries(StationId station, YearMonth month) {
        return standing.sql(
                        "select count(*) from standing_entry e where e.station_id = :station and "
                                + StandingMonth.CONDITION,
                        station,
                        month)
                .query(Integer.class)
                .single();
    }

    List<TeamProgress> progress(StationId station, YearMonth month) {
        return standing.sql("""
                select t.id, t.name, count(*) as entries, sum(not e.undecided) as decided
                from standing_entry e join team t on t.id = e.team_id
                where e.station_id = :station and e.recorded_month in (:recorded) and e.month = :month
                and e.reverses_entry_id is null
                group by t.id, t.name order by t.id""", station, month)
                .query((rs, i) -> new TeamProgress(
                        new TeamId(rs.getLong("id")),
                        rs.getString("name"),
                        rs.getLong("entries"),
                        rs.getLong("decided")))
                .list();
    }

    private List<MonthFigures.Row> rows(
            String source, Map<String, Object> parameters, BiConsumer<MonthFigures.Row, BigDecimal> deducted) {
        return jdbc.sql("select f.*, p.employee_no, p.name, c.position from " + source
                        + " f join employee p on p.id = f.employee_id"
                        + " join clause c on c.code = f.clause_code order by p.employee_no, c.position")
                .params(parameters)
                .query((rs, i) -> {
                    MonthFigures.Row row = row(rs);
                    deducted.accept(row, rs.getBigDecimal("deductions"));
                    return row;
                })
                .list();
    }

    private static MonthFigures.Row row(ResultSet rs) throws SQLException {
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
