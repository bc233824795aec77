package org.stationportal.database;

import java.io.IOException;
import java.sql.SQLDataException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.client.ColumnDecoder;
import org.mariadb.jdbc.client.Context;
import org.mariadb.jdbc.client.DataType;
import org.mariadb.jdbc.client.ReadableByteBuf;
import org.mariadb.jdbc.client.socket.Writer;
import org.mariadb.jdbc.client.util.MutableInt;
import org.mariadb.jdbc.plugin.Codec;
import org.mariadb.jdbc.plugin.codec.LocalDateTimeCodec;

/**
 * An {@link Instant} in SQL is its date and time in UTC. The driver's own codec (3.5.10) takes the zone of the process,
 * whatever {@code connectionTimeZone} says: eight hours off in China, and none in a container, where nobody sees it. The
 * driver asks the codecs in the order of the class path, on which the portal comes first; SqlTimeIT watches that.
 */
public final class UtcInstantCodec implements Codec<Instant> {

    private static final EnumSet<DataType> TYPES = EnumSet.of(DataType.DATETIME, DataType.TIMESTAMP);
    private static final LocalDateTimeCodec LOCAL = LocalDateTimeCodec.INSTANCE;

    @Override
    public String className() {
        return Instant.class.getName();
    }

    @Override
    public boolean canDecode(ColumnDecoder column, Class<?> type) {
        return type == Instant.class && TYPES.contains(column.getType());
    }

    @Override
    public boolean canEncode(Object value) {
        return value instanceof Instant;
    }

    @Override
    public @Nullable Instant decodeText(
            ReadableByteBuf buffer, MutableInt length, ColumnDecoder column, Calendar calendar, Context context)
            throws SQLDataException {
        return instant(LOCAL.decodeText(buffer, length, column, calendar, context));
    }

    @Override
    public @Nullable Instant decodeBinary(
            ReadableByteBuf buffer, MutableInt length, ColumnDecoder column, Calendar calendar, Context context)
            throws SQLDataException {
        return instant(LOCAL.decodeBinary(buffer, length, column, calendar, context));
    }

    @Override
    public void encodeText(
            Writer writer, Context context, Instant value, @Nullable Calendar calendar, @Nullable Long maxLength)
            throws IOException {
        LOCAL.encodeText(writer, context, utc(value), null, maxLength);
    }

    @Override
    public void encodeBinary(
            Writer writer, Context context, Instant value, @Nullable Calendar calendar, @Nullable Long maxLength)
            throws IOException {
        LOCAL.encodeBinary(writer, context, utc(value), null, maxLength);
    }

    @Override
    public int getApproximateTextProtocolLength(Instant value, @Nullable Long maxLength) {
        return 28; // 'yyyy-mm-dd hh:mm:ss.ffffff' with its quotes
    }

    @Override
    public int getBinaryEncodeType() {
        return DataType.DATETIME.get();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
