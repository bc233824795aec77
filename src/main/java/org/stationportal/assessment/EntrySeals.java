package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.StationId;

/** Reads what the hash of an entry seals from the row itself. */
@Component
class EntrySeals {

    private static final int ROWS_AT_ONCE = 1000;

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

    /** The place of the entry with the hash, at or after a place in the station's chain. */
    Optional<Long> placeOf(StationId station, String hash, long from) {
        return jdbc.sql("select position from ledger_entry where station_id = :station and position >= :from"
                        + " and hash = :hash order by position limit 1")
                .param("station", station.value())
                .param("from", from)
                .param("hash", hash)
                .query(Long.class)
                .optional();
    }

    /**
     * The first entry of a month that does not say what its hash seals; a bounded number of them is in memory. They are
     * read as the month's index has them: sorting them by position would write them all down first.
     */
    Optional<EntrySeal> firstBroken(StationId station, List<String> recordedMonths) {
        var first = new AtomicReference<@Nullable EntrySeal>();
        jdbc.sql("select * from ledger_entry force index (idx_ledger_entry_tally)"
                        + " where station_id = :station and month in (:months)")
                .withFetchSize(ROWS_AT_ONCE)
                .param("station", station.value())
                .param("months", recordedMonths)
                .query(rs -> {
                    EntrySeal seal = seal(rs, 0);
                    EntrySeal broken = first.get();
                    if (!seal.holds() && (broken == null || seal.position() < broken.position())) {
                        first.set(seal);
                    }
                });
        return Optional.ofNullable(first.get());
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
