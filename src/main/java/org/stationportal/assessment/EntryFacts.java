package org.stationportal.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says and its hash seals.
 *
 * <p>The hash is the SHA-256, in lower-case hexadecimal, of this text in UTF-8. One line a field, {@code name=value} and
 * a line feed, in exactly this order: {@code v=1}, {@code previous} (the hash of the entry before it in the station's
 * chain, 64 zeros for the first), {@code station}, {@code position}, {@code month} (2026-10), {@code team},
 * {@code employee}, {@code clause}, {@code clauseVersion}, {@code obligation}, {@code quantity}, {@code unitAmount},
 * {@code amount}, {@code notice}, {@code calendarVersion}, {@code recordedAt}, {@code title}, {@code reverses}. Ids and
 * the position are decimal numbers; quantity and amounts have two decimals; the instant is UTC with six decimals
 * (2026-10-10T01:00:00.000000Z); an empty field is empty; in the title a backslash is doubled and a line feed is
 * backslash n.
 */
record EntryFacts(
        long station,
        String month,
        long team,
        long employee,
        String clauseCode,
        long clauseVersion,
        long obligation,
        BigDecimal quantity,
        @Nullable BigDecimal unitAmount,
        @Nullable BigDecimal amount,
        long notice,
        long calendarVersion,
        Instant recordedAt,
        String title,
        @Nullable Long reverses) {

    static final String NO_HASH = "0".repeat(64);

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    String hash(long position, String previousHash) {
        return new ChainText()
                .line("v", 1)
                .line("previous", previousHash)
                .line("station", station)
                .line("position", position)
                .line("month", month)
                .line("team", team)
                .line("employee", employee)
                .line("clause", clauseCode)
                .line("clauseVersion", clauseVersion)
                .line("obligation", obligation)
                .line("quantity", decimal(quantity))
                .line("unitAmount", decimal(unitAmount))
                .line("amount", decimal(amount))
                .line("notice", notice)
                .line("calendarVersion", calendarVersion)
                .line("recordedAt", INSTANT.format(recordedAt))
                .line("title", title)
                .line("reverses", reverses)
                .hash();
    }

    private static String decimal(@Nullable BigDecimal value) {
        return value == null ? "" : value.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
