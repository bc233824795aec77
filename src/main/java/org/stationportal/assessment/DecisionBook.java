package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;

/** Writes decisions about entries; rows are only added. */
@Component
class DecisionBook {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 1000;

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DecisionBook(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    static void checkReason(String reason) {
        if (reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "base.error.reason", SHORTEST_REASON, LONGEST_REASON);
        }
    }

    /** All decisions about an entry, in their order. */
    List<EntryDecision> of(EntryId entry) {
        return jdbc.sql("""
                select d.*, p.name as decided_by_name from entry_decision d join employee p on p.id = d.decided_by
                where d.entry_id = :entry order by d.id""")
                .param("entry", entry.value())
                .query((rs, i) -> new EntryDecision(
                        EntryDecision.Kind.valueOf(rs.getString("kind")),
                        Optional.ofNullable(rs.getString("reason")),
                        Optional.ofNullable(rs.getBigDecimal("amount")),
                        new EmployeeId(rs.getLong("decided_by")),
                        rs.getString("decided_by_name"),
                        SqlTime.instant(rs, "decided_at")))
                .list();
    }

    /** Of two who decide at once the unique keys let one through; the other is told. */
    void add(
            EntryId entry,
            EntryDecision.Kind kind,
            @Nullable String reason,
            @Nullable BigDecimal amount,
            EmployeeId by,
            Instant now) {
        try {
            jdbc.sql("""
                    insert into entry_decision (entry_id, kind, reason, amount, decided_by, decided_at)
                    values (:entry, :kind, :reason, :amount, :by, :now)""")
                    .param("entry", entry.value())
                    .param("kind", kind.name())
                    .param("reason", reason)
                    .param("amount", amount)
                    .param("by", by.value())
                    .param("now", SqlTime.param(now))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw RuleViolation.of("assessment.error.alreadyDecided");
        }
    }

    /** Confirms entries that nobody has decided. */
    void confirm(List<EntryId> entries, EmployeeId by, Instant now) {
        write(entries, EntryDecision.Kind.CONFIRMED, null, null, by, now);
    }

    /** Moves entries to a later month. */
    void defer(List<EntryId> entries, YearMonth month, String reason, EmployeeId by, Instant now) {
        write(entries, EntryDecision.Kind.DEFERRED, month, reason, by, now);
    }

    private void write(
            List<EntryId> entries,
            EntryDecision.Kind kind,
            @Nullable YearMonth month,
            @Nullable String reason,
            EmployeeId by,
            Instant now) {
        template.batchUpdate(
                "insert into entry_decision (entry_id, kind, month, reason, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                entries,
                ROWS_AT_ONCE,
                (ps, entry) -> {
                    ps.setLong(1, entry.value());
                    ps.setString(2, kind.name());
                    ps.setString(3, month == null ? null : month.toString());
                    ps.setString(4, reason);
                    ps.setLong(5, by.value());
                    ps.setObject(6, SqlTime.param(now));
                });
    }
}
