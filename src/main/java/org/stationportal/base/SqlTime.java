package org.stationportal.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Instants in plain SQL. A column is {@code DATETIME(6)} and holds UTC; a local date and time is what the driver passes
 * on unshifted, whatever the zone of the process, of the session or of the server.
 */
public final class SqlTime {

    private SqlTime() {}

    /** The parameter for an instant, cut to the microseconds that the column keeps. */
    public static Object param(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** As {@link #param}, for a column that may be empty. */
    public static @Nullable Object nullableParam(@Nullable Instant instant) {
        return instant == null ? null : param(instant);
    }

    /** The instant in a column that is never empty; an empty one is an error. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return optionalInstant(row, column)
                .orElseThrow(() -> new SQLException("Column %s holds no instant".formatted(column)));
    }

    /** The instant in a column that may be empty. */
    public static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        return optionalInstant(row, column).orElse(null);
    }

    /** The instant in a column that may be empty, as an Optional. */
    public static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }
}
