package org.stationportal.assessment;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/**
 * What was read from a ledger, for as long as nothing of it has changed: the end of its chain, the last decision, the
 * caps, the state of the months, and the names of people and teams name what it was read from. Since all of it only
 * grows, the database is asked for these marks each time, and for the rest only after a change.
 */
@Component
class LedgerMemo {

    private static final int MOST = 24;

    private final JdbcClient jdbc;
    private final Map<Key, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > MOST;
        }
    });

    LedgerMemo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known under the name, read afresh after a change; shared by all readers, so nobody may change it. */
    <T> T get(String what, StationId station, YearMonth month, Supplier<T> read) {
        return refresh(what, station, month, before -> read.get());
    }

    /** The same, where reading afresh may begin from what was known before the change; null at first. */
    <T> T refresh(String what, StationId station, YearMonth month, Function<@Nullable T, T> read) {
        return get(new Key(what, station, month), marks(station), read);
    }

    /** What is known of a sealed month under the name and never changes. */
    <T> T sealed(String what, StationId station, YearMonth month, Supplier<T> read) {
        return get(new Key(what, station, month), "sealed", before -> read.get());
    }

    @SuppressWarnings("unchecked")
    private <T> T get(Key key, String marks, Function<@Nullable T, T> read) {
        Known found = known.get(key);
        if (found != null && found.marks.equals(marks)) {
            return (T) found.value;
        }
        T value = read.apply(found == null ? null : (T) found.value);
        known.put(key, new Known(marks, value));
        return value;
    }

    private String marks(StationId station) {
        return jdbc.sql("""
                select concat_ws('/', (select concat_ws('/', last_hash, last_decision_id, last_decision_hash)
                        from ledger_head where station_id = :station),
                    (select max(id) from month_cap where station_id = :station),
                    (select group_concat(month, state order by month desc) from month_result where station_id = :station),
                    (select bit_xor(crc32(concat(id, employee_no, name))) from employee where station_id = :station),
                    (select bit_xor(crc32(concat(id, name))) from team where station_id = :station))""")
                .param("station", station.value())
                .query(String.class)
                .single();
    }

    private record Key(String what, StationId station, YearMonth month) {}

    private record Known(String marks, Object value) {}
}
