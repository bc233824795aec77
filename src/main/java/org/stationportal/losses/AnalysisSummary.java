package org.stationportal.losses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.stationportal.deadlines.ObligationSummary;

/**
 * The analysis of an area's month.
 *
 * @param state   of the month when it was known
 * @param manager who was responsible on the last day of the month
 * @param report  what was reported; empty while it is owed
 */
public record AnalysisSummary(
        long id,
        String areaNo,
        YearMonth month,
        LossState state,
        BigDecimal rate,
        String manager,
        ObligationSummary obligation,
        Optional<Report> report) {

    /** What the manager found, and what he will do. */
    public record Report(LossCause cause, String words, String plannedAction, String by, Instant at) {}
}
