package org.stationportal.assessment;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.StationId;

/** Writes entries at the end of a station's chain. Whoever writes to a station's ledger or months locks it first. */
@Component
class LedgerBook {

    private final JdbcClient jdbc;

    LedgerBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one at a time write; held until the transaction ends. */
    Head lock(StationId station) {
        return head(station).orElseGet(() -> {
            // takes the exclusive lock at once, also when another transaction has just made the row
            jdbc.sql("""
                    insert into ledger_head (station_id, last_position, last_hash) values (:station, 0, :none)
                    on duplicate key update station_id = station_id""")
                    .param("station", station.value())
                    .param("none", EntryFacts.NO_HASH)
                    .update();
            return head(station).orElseThrow();
        });
    }

    /** Adds the entry; the database moves the head. */
    EntryId append(EntryFacts facts) {
        Head head = lock(new StationId(facts.station()));
        long position = head.position() + 1;
        jdbc.sql("""
                insert into ledger_entry (station_id, position, month, team_id, employee_id, clause_version_id,
                    clause_code, obligation_id, quantity, unit_amount, amount, notice_id, calendar_version, recorded_at,
                    title, reverses_entry_id, previous_hash, hash)
                values (:station, :position, :month, :team, :employee, :clauseVersion, :clause, :obligation, :quantity,
                    :unitAmount, :amount, :notice, :calendar, :recordedAt, :title, :reverses, :previous, :hash)""")
                .param("station", facts.station())
                .param("position", position)
                .param("month", facts.month())
                .param("team", facts.team())
                .param("employee", facts.employee())
                .param("clauseVersion", facts.clauseVersion())
                .param("clause", facts.clauseCode())
                .param("obligation", facts.obligation())
                .param("quantity", facts.quantity())
                .param("unitAmount", facts.unitAmount())
                .param("amount", facts.amount())
                .param("notice", facts.notice())
                .param("calendar", facts.calendarVersion())
                .param("recordedAt", SqlTime.param(facts.recordedAt()))
                .param("title", facts.title())
                .param("reverses", facts.reverses())
                .param("previous", head.hash())
                .param("hash", facts.hash(position, head.hash()))
                .update();
        return new EntryId(jdbc.sql("select last_insert_id()").query(Long.class).single());
    }

    /** Whether entries of the clause are rewards; all others are deductions. */
    boolean rewards(String clauseCode) {
        return jdbc.sql("select count(*) from rewarding_clause where clause_code = :code")
                        .param("code", clauseCode)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<Head> head(StationId station) {
        return jdbc.sql("select last_position, last_hash from ledger_head where station_id = :station for update")
                .param("station", station.value())
                .query((rs, i) -> new Head(rs.getLong("last_position"), rs.getString("last_hash")))
                .optional();
    }

    /** The end of a chain: how many entries it has, and the hash of the last. */
    record Head(long position, String hash) {}
}
