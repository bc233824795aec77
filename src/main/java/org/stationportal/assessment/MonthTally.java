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
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/**
 * What the entries that stand in a month come to: one reading, from which its figures, its teams, its appeals and what is
 * left to settle are told.
 *
 * @param rows in no order; shared by all readers
 */
record MonthTally(List<Row> rows) {

    /** Its index holds every column of the entries that is asked for. */
    private static final String SQL = """
            select e.employee_id, e.clause_code, e.team_id, count(*) as standing,
                   sum(e.reverses_entry_id is null) as entries, sum(e.undecided) as undecided,
                   sum(e.reverses_entry_id is null and not e.counts) as uncounted,
                   sum(e.reverses_entry_id is null and e.appeal is not null) as appealed,
                   coalesce(sum(e.reverses_entry_id is null and e.appeal = 'APPEALED'), 0) as pending,
                   coalesce(sum(e.reverses_entry_id is null and e.appeal = 'OVERTURNED'), 0) as overturned,
                   sum(e.counts) as counted, sum(e.counts and e.standing_amount is null) as unset,
                   sum(if(e.counts, if(e.reverses_entry_id is null, e.quantity, -e.quantity), 0)) as quantity,
                   coalesce(sum(if(e.counts, e.standing_amount, 0)), 0) as amount,
                   coalesce(sum(if(e.counts and e.reverses_entry_id is null, least(e.standing_amount, 0), 0)), 0)
                       as deductions
            from standing_entry e
            where e.station_id = :station and e.recorded_month in (:recorded) and e.month = :month %s
            group by e.employee_id, e.clause_code, e.team_id""";

    static MonthTally read(JdbcClient jdbc, StationId station, YearMonth month) {
        return new MonthTally(new StandingMonth(jdbc)
                .sql(SQL.formatted(""), station, month)
                .query(MonthTally::row)
                .list());
    }

    /** The rows of these people only. */
    static List<Row> read(JdbcClient jdbc, StationId station, YearMonth month, List<EmployeeId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return new StandingMonth(jdbc)
                .sql(SQL.formatted("and e.employee_id in (:people)"), station, month)
                .param("people", people.stream().map(EmployeeId::value).toList())
                .query(MonthTally::row)
                .list();
    }

    /** With the rows of these people instead of those it has. */
    MonthTally with(List<EmployeeId> people, List<Row> theirs) {
        Set<EmployeeId> replaced = Set.copyOf(people);
        return new MonthTally(
                Stream.concat(rows.stream().filter(row -> !replaced.contains(row.employee)), theirs.stream())
                        .toList());
    }

    /** The rows with something that counts. */
    List<Row> counted() {
        return rows.stream().filter(row -> row.counted > 0).toList();
    }

    /** The people and clauses with something that counts. */
    List<MonthCell> cells() {
        Map<MonthCell.Key, MonthCell> cells = new LinkedHashMap<>();
        counted().forEach(row -> {
            var cell = new MonthCell(new MonthCell.Key(row.employee, row.clause), row.quantity, row.amount, row.unset);
            cells.merge(cell.key(), cell, MonthCell::plus);
        });
        return List.copyOf(cells.values());
    }

    /** What each person's month comes to under the cap in yuan. */
    Map<EmployeeId, PersonTotal> persons(Optional<BigDecimal> cap) {
        Map<EmployeeId, PersonTotal> persons = new HashMap<>();
        counted().stream().collect(Collectors.groupingBy(Row::employee)).forEach((person, of) -> {
            BigDecimal deductions = sum(of, Row::deductions);
            persons.put(person, PersonTotal.of(deductions, sum(of, Row::amount).subtract(deductions), cap));
        });
        return persons;
    }

    private static BigDecimal sum(List<Row> rows, Function<Row, BigDecimal> of) {
        return rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long sum(ToLongFunction<Row> of) {
        return rows.stream().mapToLong(of).sum();
    }

    /** Sums that are not zero. */
    <K> Map<K, Long> sums(Function<Row, K> by, ToLongFunction<Row> of) {
        return rows.stream()
                .filter(row -> of.applyAsLong(row) != 0)
                .collect(Collectors.groupingBy(by, Collectors.summingLong(of)));
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(
                new EmployeeId(rs.getLong(1)),
                rs.getString(2),
                new TeamId(rs.getLong(3)),
                rs.getLong(4),
                rs.getLong(5),
                rs.getLong(6),
                rs.getLong(7),
                rs.getLong(8),
                rs.getLong(9),
                rs.getLong(10),
                rs.getLong(11),
                rs.getLong(12),
                rs.getBigDecimal(13),
                rs.getBigDecimal(14),
                rs.getBigDecimal(15));
    }

    /**
     * The entries of one person, clause and team. Quantity, amount and deductions are of what counts, in yuan and signed.
     *
     * @param standing   all, with reversals
     * @param entries    without reversals; so are uncounted, appealed, pending and overturned
     * @param undecided  those that somebody has still to decide
     * @param uncounted  waived, under appeal, or overturned
     * @param counted    with reversals
     * @param unset      those that count and have no amount
     * @param deductions the negative part of the amount, without reversals
     */
    record Row(
            EmployeeId employee,
            String clause,
            TeamId team,
            long standing,
            long entries,
            long undecided,
            long uncounted,
            long appealed,
            long pending,
            long overturned,
            long counted,
            long unset,
            BigDecimal quantity,
            BigDecimal amount,
            BigDecimal deductions) {}
}
