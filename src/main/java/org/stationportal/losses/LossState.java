package org.stationportal.losses;

import java.util.EnumSet;
import java.util.Set;

/** What a rate of loss means by the thresholds; without a rate nothing is said, and certainly not that all is well. */
public enum LossState {
    NORMAL,
    HIGH,
    VERY_HIGH,
    NEGATIVE,
    NEGATIVE_FOCUS,
    NOT_COMPUTABLE;

    /** What clause 2.4a wants to be analysed. */
    public static final Set<LossState> ABNORMAL = Set.copyOf(EnumSet.range(HIGH, NEGATIVE_FOCUS));

    public boolean isAbnormal() {
        return ABNORMAL.contains(this);
    }

    public boolean isHigh() {
        return this == HIGH || this == VERY_HIGH;
    }

    public boolean isNegative() {
        return this == NEGATIVE || this == NEGATIVE_FOCUS;
    }
}
