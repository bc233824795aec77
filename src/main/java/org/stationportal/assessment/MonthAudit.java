package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.assessment.LedgerCheck.Kind;
import org.stationportal.organization.StationId;

/** Recomputes the months of a station: their steps, and what the sealed ones add up to from entries and decisions. */
final class MonthAudit {

    private static final String SEALED = "state in ('APPROVED', 'PUBLISHED', 'CLOSED')";

    /** A person and clause whose frozen figures are not what entries and decisions say. */
    private static final String TOTALS = """
            select p.employee_no, p.name, f.clause_code from (
                select employee_id, clause_code, quantity, amount from (%s) live
                union all select employee_id, clause_code, -quantity, -amount from month_total where month_result_id = :id) f
            left join employee p on p.id = f.employee_id
            group by f.employee_id, f.clause_code
            having sum(f.quantity) <> 0 or sum(f.amount) <> 0 or count(*) <> 2
            order by p.employee_no, f.clause_code limit 1""".formatted(Figures.LIVE);

    /** A person whose frozen month is not what entries and decisions say under the cap of then. */
    private static final String PERSONS = """
            select p.employee_no, p.name from (
                select employee_id, sum(deductions) as deductions, sum(amount) - sum(deductions) as credits, true as capped
                from (%s) live group by employee_id
                union all select employee_id, -deductions, -credits,
                    cap <=> (select c.amount from month_cap c where c.station_id = :station and c.from_month <= :month
                             order by c.from_month desc, c.id desc limit 1)
                    and payable = if(cap is null, deductions, greatest(deductions, -cap)) + credits
                from month_person_total where month_result_id = :id) f
            left join employee p on p.id = f.employee_id
            group by f.employee_id
            having sum(f.deductions) <> 0 or sum(f.credits) <> 0 or count(*) <> 2 or not min(f.capped)
            order by p.employee_no limit 1""".formatted(Figures.LIVE);

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
        List<Row> months = jdbc.sql("select *, " + SEALED
                        + " as is_sealed from month_result where station_id = :station order by id")
                .param("station", station.value())
                .query((rs, i) -> new Row(
                        rs.getLong("id"),
                        rs.getString("month"),
                        rs.getBoolean("is_sealed"),
                        rs.getObject("last_decision_id") != null))
                .list();
        for (Row month : months) {
            var difference =
                    steps(month).or(() -> month.sealed() ? entries(month).or(() -> totals(month)) : unsealed(month));
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

    private Optional<Difference> entries(Row month) {
        boolean same = jdbc.sql("""
                select m.entry_count = (select count(*) from standing_entry e where e.station_id = :station and %s)
                    and coalesce(m.entry_ids = (select coalesce(sum(e.id), 0) from ledger_entry e
                                                where e.station_id = :station and e.month = :month), true)
                from month_result m where m.id = :id""".formatted(StandingMonth.CONDITION))
                .param("station", station.value())
                .param("month", month.month())
                .param("recorded", recorded(month))
                .param("id", month.id())
                .query(Boolean.class)
                .single();
        return same ? Optional.empty() : Optional.of(Difference.of(month.name(), Kind.MONTH_ENTRIES, "entry_count"));
    }

    private Optional<Difference> totals(Row month) {
        return jdbc.sql(TOTALS)
                .param("station", station.value())
                .param("month", month.month())
                .param("recorded", recorded(month))
                .param("id", month.id())
                .query((rs, i) -> Difference.of(
                        month.name(),
                        Kind.MONTH_TOTAL,
                        rs.getString("name") + " " + rs.getString("employee_no") + " " + rs.getString("clause_code")))
                .optional()
                .or(() -> sum(month))
                .or(() -> month.marked() ? persons(month) : Optional.empty());
    }

    private Optional<Difference> persons(Row month) {
        return jdbc.sql(PERSONS)
                .param("station", station.value())
                .param("month", month.month())
                .param("recorded", recorded(month))
                .param("id", month.id())
                .query((rs, i) -> Difference.of(
                        month.name(), Kind.MONTH_TOTAL, rs.getString("name") + " " + rs.getString("employee_no")))
                .optional();
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

    private List<String> recorded(Row month) {
        return new StandingMonth(jdbc).recorded(station, month.name());
    }

    /** A month; marked, when its approval kept what it rests on. */
    private record Row(long id, String month, boolean sealed, boolean marked) {

        YearMonth name() {
            return YearMonth.parse(month);
        }
    }
}
