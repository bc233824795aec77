package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;

/** Reads what the hash of an entry seals from the row itself. */
@Component
class EntrySeals {

    private final JdbcClient jdbc;

    EntrySeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    EntrySeal of(EntryId id) {
        return jdbc.sql("select * from ledger_entry where id = :id")
                .param("id", id.value())
                .query(EntrySeals::seal)
                .single();
    }

    private static EntrySeal seal(ResultSet rs, int row) throws SQLException {
        long position = rs.getLong("position");
        String previous = rs.getString("previous_hash");
        return new EntrySeal(position, previous, rs.getString("hash"), facts(rs).text(position, previous));
    }

    private static EntryFacts facts(ResultSet rs) throws SQLException {
        long reverses = rs.getLong("reverses_entry_id");
        return new EntryFacts(
                rs.getLong("station_id"),
                rs.getString("month"),
                rs.getLong("team_id"),
                rs.getLong("employee_id"),
                rs.getString("clause_code"),
                rs.getLong("clause_version_id"),
                rs.getLong("obligation_id"),
                rs.getBigDecimal("quantity"),
                rs.getBigDecimal("unit_amount"),
                rs.getBigDecimal("amount"),
                rs.getLong("notice_id"),
                rs.getLong("calendar_version"),
                SqlTime.instant(rs, "recorded_at"),
                rs.getString("title"),
                reverses == 0 ? null : reverses);
    }
}
