package org.stationportal.assessment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
        return jdbc.sql("select e.hash, " + SealedColumns.OF_ENTRY + " from ledger_entry e where e.id = :id")
                .param("id", id.value())
                .query((rs, i) -> new EntrySeal(
                        rs.getLong("position"),
                        rs.getString("previous"),
                        rs.getString("hash"),
                        new SealedColumns().text(rs)))
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
     * The place of the first entry of a month that does not say what its hash seals; a bounded number of them is in
     * memory. They are read as the month's index has them: sorting them by position would write them all down first.
     */
    OptionalLong firstBroken(StationId station, List<String> recordedMonths) {
        var columns = new SealedColumns();
        var first = new AtomicLong(Long.MAX_VALUE);
        jdbc.sql("select e.hash, " + SealedColumns.OF_ENTRY
                        + " from ledger_entry e force index (idx_ledger_entry_tally)"
                        + " where e.station_id = :station and e.month in (:months)")
                .withFetchSize(ROWS_AT_ONCE)
                .param("station", station.value())
                .param("months", recordedMonths)
                .query(rs -> {
                    if (!columns.hash(rs).equals(rs.getString("hash"))) {
                        first.accumulateAndGet(rs.getLong("position"), Math::min);
                    }
                });
        return first.get() == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(first.get());
    }
}
