package org.stationportal.losses;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/** One month of a trend; a month of which nothing is known is there without figures. */
public record LossMonth(
        YearMonth month,
        Optional<BigDecimal> supplied,
        Optional<BigDecimal> sold,
        Optional<BigDecimal> rate,
        LossState state) {

    static LossMonth unknown(YearMonth month) {
        return new LossMonth(month, Optional.empty(), Optional.empty(), Optional.empty(), LossState.NOT_COMPUTABLE);
    }
}
