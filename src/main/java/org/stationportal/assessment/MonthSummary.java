package org.stationportal.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How far a month has come.
 *
 * @param version        what an approval names, so that nobody approves what he has not seen
 * @param lastHash       the end of the station's chain at the approval
 * @param publishedUntil the last day of the publication 公示, inclusive
 */
public record MonthSummary(
        YearMonth month,
        MonthState state,
        long version,
        Optional<String> submittedBy,
        Optional<Instant> submittedAt,
        Optional<String> approvedBy,
        Optional<Instant> approvedAt,
        Optional<String> lastHash,
        Optional<Instant> publishedAt,
        Optional<LocalDate> publishedUntil,
        Optional<Instant> closedAt,
        List<MonthEvent> history) {

    public MonthSummary {
        history = List.copyOf(history);
    }

    /** A month in which nothing has happened. */
    static MonthSummary untouched(YearMonth month) {
        return new MonthSummary(
                month,
                MonthState.OPEN,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
