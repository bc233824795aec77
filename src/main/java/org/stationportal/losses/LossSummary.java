package org.stationportal.losses;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The loss of an area or feeder in a month, as lists show it.
 *
 * @param feeder       the line that feeds the area; empty for a feeder
 * @param monthsInARow in how many months up to this one it has been abnormal without a break; 0 when it is not
 * @param manager      who was responsible for the area on the last day of the month; empty where nobody was
 * @param handedOver   whether the area had another manager earlier in the month
 * @param analysis     who owes the analysis, and whether it was reported
 */
public record LossSummary(
        Place place,
        String no,
        String name,
        String feeder,
        YearMonth month,
        Optional<BigDecimal> supplied,
        Optional<BigDecimal> sold,
        Optional<BigDecimal> rate,
        LossState state,
        int monthsInARow,
        String manager,
        boolean handedOver,
        AnalysisState analysis) {

    LossSummary inARow(int months) {
        return new LossSummary(
                place, no, name, feeder, month, supplied, sold, rate, state, months, manager, handedOver, analysis);
    }
}
