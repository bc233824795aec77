package org.stationportal.losses.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationportal.losses.LossState;
import org.stationportal.losses.Thresholds;

/** Rates above {@code from} up to {@code to}, inclusive; an open end is null. */
record LossBand(@Nullable BigDecimal from, @Nullable BigDecimal to, LossState state) {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal TWO = new BigDecimal(2);

    /** Bands whose edges are the thresholds, the normal one and the high one parted once more. */
    static List<LossBand> around(Thresholds thresholds) {
        BigDecimal below = thresholds.negative().subtract(CENT);
        BigDecimal middle = thresholds.negative().add(thresholds.high()).divide(TWO);
        BigDecimal higher = thresholds.high().add(thresholds.veryHigh()).divide(TWO);
        return List.of(
                band(null, thresholds.focus(), thresholds),
                band(thresholds.focus(), below, thresholds),
                band(below, middle, thresholds),
                band(middle, thresholds.high(), thresholds),
                band(thresholds.high(), higher, thresholds),
                band(higher, thresholds.veryHigh(), thresholds),
                band(thresholds.veryHigh(), null, thresholds));
    }

    boolean holds(BigDecimal rate) {
        return (from == null || rate.compareTo(from) > 0) && (to == null || rate.compareTo(to) <= 0);
    }

    String label() {
        if (from == null) {
            return "≤ " + plain(to);
        }
        return to == null ? "> " + plain(from) : plain(from) + " ~ " + plain(to);
    }

    private static LossBand band(@Nullable BigDecimal from, @Nullable BigDecimal to, Thresholds thresholds) {
        BigDecimal inside = to == null ? from == null ? BigDecimal.ZERO : from.add(CENT) : to;
        return new LossBand(from, to, thresholds.judge(Optional.of(inside)));
    }

    private static String plain(@Nullable BigDecimal edge) {
        return edge == null ? "" : edge.stripTrailingZeros().toPlainString();
    }
}
