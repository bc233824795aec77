package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.ChainCheck.Difference;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.StationId;

/** Recomputes a station's chain from its rows, one after the other, with a bounded number of them in memory. */
@Component
class ChainAudit {

    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcClient jdbc;

    ChainAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ChainCheck verify(StationId station) {
        var walk = new Walk();
        jdbc.sql("select * from ledger_entry where station_id = :station order by position")
                .withFetchSize(ROWS_AT_ONCE)
                .param("station", station.value())
                .query(walk::step);
        if (walk.difference == null) {
            jdbc.sql("select last_position, last_hash from ledger_head where station_id = :station")
                    .param("station", station.value())
                    .query(walk::end);
        }
        return new ChainCheck(walk.checked, Optional.ofNullable(walk.difference));
    }

    private static final class Walk {

        private long checked;
        private String previous = EntryFacts.NO_HASH;
        private @Nullable Difference difference;

        void step(ResultSet rs) throws SQLException {
            if (difference != null) {
                return;
            }
            long position = rs.getLong("position");
            String hash = rs.getString("hash");
            if (position != checked + 1 || !previous.equals(rs.getString("previous_hash"))) {
                difference = differs(ChainCheck.Kind.LINK, rs);
            } else if (!facts(rs).hash(position, previous).equals(hash)) {
                difference = differs(ChainCheck.Kind.CONTENT, rs);
            } else {
                checked++;
                previous = hash;
            }
        }

        void end(ResultSet rs) throws SQLException {
            if (rs.getLong("last_position") != checked || !previous.equals(rs.getString("last_hash"))) {
                difference = new Difference(ChainCheck.Kind.END, checked + 1, Optional.empty());
            }
        }

        private static Difference differs(ChainCheck.Kind kind, ResultSet rs) throws SQLException {
            return new Difference(kind, rs.getLong("position"), Optional.of(new EntryId(rs.getLong("id"))));
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
}
