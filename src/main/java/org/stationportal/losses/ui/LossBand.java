package org.stationportal.losses.ui;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.losses.LossState;
import org.stationportal.losses.Thresholds;

/** Rates above {@code from} up to {@code to}, inclusive; an open end is null. */
record LossBand(@Nullable BigDecimal from, @Nullable BigDecimal to, LossState state, String label) {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal TWO = new BigDecimal(2);

    /** Bands whose edges are the thresholds, the normal one and the high one parted once more. */
    static List<LossBand> around(Thresholds thresholds) {
        BigDecimal negative = thresholds.negative();
        BigDecimal below = negative.subtract(CENT);
        BigDecimal middle = negative.add(thresholds.high()).divide(TWO);
        BigDecimal higher = thresholds.high().add(thresholds.veryHigh()).divide(TWO);
        return List.of(
                new LossBand(null, thresholds.focus(), LossState.NEGATIVE_FOCUS, "≤ " + plain(thresholds.focus())),
                band(thresholds.focus(), below, LossState.NEGATIVE, thresholds.focus(), negative),
                band(below, middle, LossState.NORMAL, negative, middle),
                band(middle, thresholds.high(), LossState.NORMAL, middle, thresholds.high()),
                band(thresholds.high(), higher, LossState.HIGH, thresholds.high(), higher),
                band(higher, thresholds.veryHigh(), LossState.HIGH, higher, thresholds.veryHigh()),
                new LossBand(thresholds.veryHigh(), null, LossState.VERY_HIGH, "> " + plain(thresholds.veryHigh())));
    }

    boolean holds(BigDecimal rate) {
        return (from == null || rate.compareTo(from) > 0) && (to == null || rate.compareTo(to) <= 0);
    }

    private static LossBand band(
            BigDecimal from, BigDecimal to, LossState state, BigDecimal shownFrom, BigDecimal shownTo) {
        return new LossBand(from, to, state, plain(shownFrom) + " ~ " + plain(shownTo));
    }

    private static String plain(BigDecimal edge) {
        return edge.stripTrailingZeros().toPlainString();
    }
}
