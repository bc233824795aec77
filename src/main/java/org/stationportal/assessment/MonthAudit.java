package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.assessment.LedgerCheck.Kind;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** Recomputes the months of a station: their steps, and what the sealed ones add up to from entries and decisions. */
final class MonthAudit {

    private final JdbcClient jdbc;
    private final StationId station;
    private int checked;

    MonthAudit(JdbcClient jdbc, StationId station) {
        this.jdbc = jdbc;
        this.station = station;
    }

    int checked() {
        return checked;
    }

    Optional<Difference> check() {
        List<Row> months = jdbc.sql("select *, " + MonthState.SEALED
                        + " as is_sealed from month_result where station_id = :station order by id")
                .param("station", station.value())
                .query((rs, i) -> new Row(
                        rs.getLong("id"),
                        rs.getString("month"),
                        rs.getBoolean("is_sealed"),
                        rs.getObject("last_decision_id") != null))
                .list();
        for (Row month : months) {
            var difference = steps(month).or(() -> month.sealed() ? totals(month) : unsealed(month));
            if (difference.isPresent()) {
                return difference;
            }
            checked++;
        }
        return strayTotals();
    }

    private Optional<Difference> steps(Row month) {
        var history = new MonthWalk(month.name());
        jdbc.sql("select * from month_event where month_result_id = :id order by id")
                .param("id", month.id())
                .query(history::step);
        if (history.difference() == null && month.sealed() && !history.lastRow().isEmpty()) {
            String row = jdbc.sql("select * from month_result where id = :id")
                    .param("id", month.id())
                    .query((rs, i) -> MonthSeals.rowHash(rs))
                    .single();
            if (!row.equals(history.lastRow())) {
                return Optional.of(Difference.of(month.name(), Kind.MONTH_RESULT, "month_result"));
            }
        }
        if (history.difference() == null && history.approved() != month.sealed()) {
            return Optional.of(Difference.of(month.name(), Kind.MONTH_RESULT, "state"));
        }
        return Optional.ofNullable(history.difference());
    }

    private Optional<Difference> totals(Row month) {
        MonthTally tally = MonthTally.read(jdbc, station, month.name());
        if (!hasAll(month, tally.sum(MonthTally.Row::standing))) {
            return Optional.of(Difference.of(month.name(), Kind.MONTH_ENTRIES, "entry_count"));
        }
        FrozenMonth frozen = FrozenMonth.read(jdbc, month.id());
        Set<MonthCell.Key> cells = frozen.differing(tally.cells());
        return firstOf(cells.stream().map(MonthCell.Key::employee).toList())
                .map(person -> differs(
                        month,
                        cells.stream()
                                .filter(cell -> cell.employee().equals(person.id()))
                                .map(cell -> person.text() + " " + cell.clause())
                                .min(Comparator.naturalOrder())
                                .orElse(person.text())))
                .or(() -> sum(month))
                .or(() -> month.marked() ? persons(month, tally, frozen) : Optional.empty());
    }

    private boolean hasAll(Row month, long standing) {
        return jdbc.sql("""
                select entry_count = :standing and coalesce(entry_ids = (select coalesce(sum(e.id), 0)
                    from ledger_entry e where e.station_id = :station and e.month = :month), true)
                from month_result where id = :id""")
                .param("standing", standing)
                .param("station", station.value())
                .param("month", month.month())
                .param("id", month.id())
                .query(Boolean.class)
                .single();
    }

    private Optional<Difference> persons(Row month, MonthTally tally, FrozenMonth frozen) {
        Optional<BigDecimal> cap = MonthCaps.of(jdbc, station, month.name());
        return firstOf(frozen.differing(tally.persons(cap), cap)).map(person -> differs(month, person.text()));
    }

    private static Difference differs(Row month, String what) {
        return Difference.of(month.name(), Kind.MONTH_TOTAL, what);
    }

    /** Of these people the one with the first number. */
    private Optional<Person> firstOf(Collection<EmployeeId> people) {
        if (people.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("select id, name, employee_no from employee where id in (:ids) order by employee_no limit 1")
                .param("ids", people.stream().map(EmployeeId::value).toList())
                .query((rs, i) -> new Person(
                        new EmployeeId(rs.getLong("id")), rs.getString("name") + " " + rs.getString("employee_no")))
                .optional()
                .or(() -> people.stream().findFirst().map(id -> new Person(id, "#" + id.value())));
    }

    private Optional<Difference> sum(Row month) {
        BigDecimal difference =
                jdbc.sql("""
                select total_amount - (select coalesce(sum(amount), 0) from month_total where month_result_id = m.id)
                from month_result m where m.id = :id""").param("id", month.id()).query(BigDecimal.class).single();
        return difference.signum() == 0
                ? Optional.empty()
                : Optional.of(Difference.of(month.name(), Kind.MONTH_SUM, difference.toPlainString()));
    }

    private Optional<Difference> unsealed(Row month) {
        boolean frozen = jdbc.sql("select exists (select 1 from month_total where month_result_id = :id)")
                .param("id", month.id())
                .query(Boolean.class)
                .single();
        return frozen ? Optional.of(Difference.of(month.name(), Kind.MONTH_RESULT, "month_total")) : Optional.empty();
    }

    /** Totals and steps of no month at all, and a month of no station. */
    private Optional<Difference> strayTotals() {
        return jdbc.sql("""
                select t.month_result_id from month_total t left join month_result m on m.id = t.month_result_id
                where m.id is null
                union select h.month_result_id from month_event h left join month_result m on m.id = h.month_result_id
                where m.id is null
                union select t.month_result_id from month_person_total t left join month_result m
                    on m.id = t.month_result_id where m.id is null
                union select m.id from month_result m left join station s on s.id = m.station_id where s.id is null
                limit 1""")
                .query((rs, i) -> new Difference(Kind.MONTH_RESULT, 0, null, null, "#" + rs.getLong(1)))
                .optional();
    }

    /** A month; marked, when its approval kept what it rests on. */
    private record Row(long id, String month, boolean sealed, boolean marked) {

        YearMonth name() {
            return YearMonth.parse(month);
        }
    }

    private record Person(EmployeeId id, String text) {}
}
