package org.stationportal.losses;

import java.math.BigDecimal;
import java.util.Optional;
import org.stationportal.base.RuleViolation;

/**
 * What rate is abnormal, in percent; a rate that is not above, and one that is not below, is normal.
 *
 * @param high     high above it
 * @param veryHigh very high above it
 * @param negative negative below it
 * @param focus    negative and to be looked at first from it on downwards, inclusive
 */
public record Thresholds(BigDecimal high, BigDecimal veryHigh, BigDecimal negative, BigDecimal focus) {

    private static final BigDecimal LARGEST = new BigDecimal(1000);

    public Thresholds {
        for (BigDecimal each : new BigDecimal[] {high, veryHigh, negative, focus}) {
            if (each.abs().compareTo(LARGEST) > 0 || each.stripTrailingZeros().scale() > 2) {
                throw RuleViolation.at("high", "losses.error.threshold");
            }
        }
        if (focus.compareTo(negative) > 0 || negative.compareTo(high) > 0 || high.compareTo(veryHigh) > 0) {
            throw RuleViolation.at("high", "losses.error.thresholdOrder");
        }
    }

    public LossState judge(Optional<BigDecimal> rate) {
        if (rate.isEmpty()) {
            return LossState.NOT_COMPUTABLE;
        }
        BigDecimal value = rate.get();
        if (value.compareTo(high) > 0) {
            return value.compareTo(veryHigh) > 0 ? LossState.VERY_HIGH : LossState.HIGH;
        }
        if (value.compareTo(focus) <= 0) {
            return LossState.NEGATIVE_FOCUS;
        }
        return value.compareTo(negative) < 0 ? LossState.NEGATIVE : LossState.NORMAL;
    }
}
