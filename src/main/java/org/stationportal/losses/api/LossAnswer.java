package org.stationportal.losses.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stationportal.losses.LossState;
import org.stationportal.losses.LossSummary;
import org.stationportal.losses.PlaceKind;

/** The loss of an area or feeder in a month; {@code ratePercent} is null where it cannot be computed. */
record LossAnswer(
        PlaceKind place,
        String no,
        String name,
        String month,
        @Nullable BigDecimal suppliedKwh,
        @Nullable BigDecimal soldKwh,
        @Nullable BigDecimal ratePercent,
        LossState state,
        int monthsInARow) {

    static LossAnswer of(LossSummary loss) {
        return new LossAnswer(
                loss.place().kind(),
                loss.no(),
                loss.name(),
                loss.month().toString(),
                loss.supplied().orElse(null),
                loss.sold().orElse(null),
                loss.rate().orElse(null),
                loss.state(),
                loss.monthsInARow());
    }
}
