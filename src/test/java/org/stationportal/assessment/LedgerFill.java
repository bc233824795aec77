package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stationportal.base.SqlTime;

/** Fills the ledger of station 1 with an entry for each obligation, and decisions about them, faster than the portal would. */
public final class LedgerFill {

    private static final int CHUNK = 10_000;

    private final JdbcTemplate template;

    public LedgerFill(JdbcTemplate template) {
        this.template = template;
    }

    /**
     * One entry for each obligation of the station, in the month that its id gives, with the clause of the obligation;
     * a minute apart. The triggers that would judge each of them are gone meanwhile.
     */
    public void entries(long from, long to, String month, Instant at) {
        List<String> triggers = List.of(drop("ledger_entry_rests_on_notice"), drop("ledger_entry_is_the_head"));
        for (long first = from; first <= to; first += CHUNK) {
            chunk(first, Math.min(first + CHUNK - 1, to), month, at);
        }
        triggers.forEach(template::execute);
    }

    private String drop(String trigger) {
        String create = template.queryForObject(
                "show create trigger " + trigger, (rs, i) -> rs.getString("SQL Original Statement"));
        template.execute("drop trigger " + trigger);
        return create;
    }

    private void chunk(long from, long to, String month, Instant at) {
        String previous = template.query(
                "select last_hash from ledger_head where station_id = 1",
                rs -> rs.next() ? rs.getString(1) : EntryFacts.NO_HASH);
        var rows = new ArrayList<Object[]>();
        List<Due> dues = template.query(
                "select o.id, o.team_id, o.clause_code, o.clause_version_id, p.employee_id, n.id as notice_id, w.clause_code is"
                        + " not null as rewards from obligation o join obligation_party p on p.obligation_id = o.id join notice n on"
                        + " n.obligation_id = o.id left join rewarding_clause w on w.clause_code = o.clause_code"
                        + " where o.id between ? and ? order by o.id",
                (rs, i) -> new Due(
                        rs.getLong(1),
                        rs.getLong(2),
                        rs.getString(3),
                        rs.getLong(4),
                        rs.getLong(5),
                        rs.getLong(6),
                        rs.getBoolean(7)),
                from,
                to);
        for (Due due : dues) {
            BigDecimal amount = new BigDecimal(due.rewards() ? "20.00" : "-20.00");
            var facts = new EntryFacts(
                    1,
                    month,
                    due.team(),
                    due.employee(),
                    due.clause(),
                    due.version(),
                    due.id(),
                    BigDecimal.ONE,
                    amount,
                    amount,
                    due.notice(),
                    1,
                    at.plusSeconds(due.id()),
                    "计量故障 " + due.id(),
                    null);
            String hash = facts.hash(due.id(), previous);
            rows.add(new Object[] {
                due.id(),
                due.id(),
                month,
                due.team(),
                due.employee(),
                due.version(),
                due.clause(),
                due.id(),
                amount,
                amount,
                due.notice(),
                SqlTime.param(facts.recordedAt()),
                facts.title(),
                previous,
                hash
            });
            previous = hash;
        }
        List<Object[]> full = rows.stream()
                .map(row -> {
                    var values = new ArrayList<>(List.of(row));
                    values.add(0, 1L);
                    values.add(9, BigDecimal.ONE);
                    values.add(13, 1L);
                    return values.toArray();
                })
                .toList();
        ManyRows.insert(
                template,
                "ledger_entry (station_id, id, position, month, team_id, employee_id, clause_version_id, clause_code,"
                        + " obligation_id, quantity, unit_amount, amount, notice_id, calendar_version, recorded_at, title,"
                        + " previous_hash, hash)",
                full,
                row -> row);
        template.update(
                "insert into ledger_head (station_id, last_position, last_entry_id, last_hash) values (1, ?, ?, ?) on duplicate"
                        + " key update last_position = values(last_position), last_entry_id = values(last_entry_id), last_hash ="
                        + " values(last_hash)",
                to,
                to,
                previous);
    }

    /** Each of these entries is confirmed by the employee; a hundredth is waived. */
    public void decisions(long from, long to, long by, Instant at) {
        var ids = new ArrayList<Long>();
        for (long id = from; id <= to; id++) {
            ids.add(id);
        }
        ManyRows.insert(
                template, "entry_decision (entry_id, kind, reason, decided_by, decided_at)", ids, id -> new Object[] {
                    id, id % 100 == 0 ? "WAIVED" : "CONFIRMED", id % 100 == 0 ? "停电检修" : "", by, SqlTime.param(at)
                });
    }

    private record Due(long id, long team, String clause, long version, long employee, long notice, boolean rewards) {}
}
