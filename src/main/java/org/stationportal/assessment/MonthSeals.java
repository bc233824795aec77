package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;

/**
 * Writes the steps of a month, each sealing the step before it and the month's row as it left it, and at the approval
 * what the month rests on.
 *
 * @see "Design decision 0046"
 */
@Component
class MonthSeals {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private final JdbcClient jdbc;

    MonthSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the end of the station's decisions and which entries the month has; just before its approval. */
    void mark(MonthResult month) {
        jdbc.sql("""
                update month_result set
                    last_decision_id = (select last_decision_id from ledger_head where station_id = :station),
                    last_decision_hash = (select last_decision_hash from ledger_head where station_id = :station),
                    entry_ids = (select coalesce(sum(id), 0) from ledger_entry
                                 where station_id = :station and month = :month)
                where id = :id""")
                .param("station", month.station().value())
                .param("month", month.month().toString())
                .param("id", month.id())
                .update();
    }

    /** Adds a step; the month's row stands in the database as the step left it. */
    void add(long month, MonthEvent.Kind kind, @Nullable Long actor, Instant now, @Nullable String reason, int number) {
        String previous = jdbc.sql(
                        "select hash from month_event where month_result_id = :month order by id desc limit 1")
                .param("month", month)
                .query(String.class)
                .optional()
                .filter(hash -> !hash.isEmpty())
                .orElse(EntryFacts.NO_HASH);
        String row = jdbc.sql("select * from month_result where id = :id")
                .param("id", month)
                .query((rs, i) -> rowHash(rs))
                .single();
        Object at = SqlTime.param(now);
        jdbc.sql("""
                insert into month_event (month_result_id, kind, reason, actor_id, at, number, month_hash, hash)
                values (:month, :kind, :reason, :actor, :now, :number, :row, :hash)""")
                .param("month", month)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("actor", actor)
                .param("now", at)
                .param("number", number == 0 ? null : number)
                .param("row", row)
                .param("hash", stepHash(previous, kind.name(), reason, actor, (LocalDateTime) at, number, row))
                .update();
    }

    static String stepHash(
            String previous,
            String kind,
            @Nullable String reason,
            @Nullable Long actor,
            LocalDateTime at,
            int number,
            String row) {
        return new ChainText()
                .line("v", 1)
                .line("previous", previous)
                .line("kind", kind)
                .line("reason", reason)
                .line("actor", actor)
                .line("at", INSTANT.format(at.atOffset(ZoneOffset.UTC)))
                .line("number", number)
                .line("month", row)
                .hash();
    }

    /** Over every column that is not empty, by name: a column that is added later and empty changes nothing. */
    static String rowHash(ResultSet rs) throws SQLException {
        ResultSetMetaData columns = rs.getMetaData();
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = value(rs, i, columns.getColumnType(i));
            if (value != null) {
                values.put(columns.getColumnLabel(i), value);
            }
        }
        var text = new ChainText();
        values.forEach(text::line);
        return text.hash();
    }

    private static @Nullable String value(ResultSet rs, int column, int type) throws SQLException {
        if (rs.getObject(column) == null) {
            return null;
        }
        return switch (type) {
            case Types.TIMESTAMP ->
                INSTANT.format(rs.getObject(column, LocalDateTime.class).atOffset(ZoneOffset.UTC));
            case Types.DATE -> rs.getObject(column, LocalDate.class).toString();
            default -> rs.getString(column);
        };
    }
}
