package org.stationportal.losses;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rate of loss 线损率 as the table of energies computes it: (supplied − sold) ÷ supplied, in percent with two decimals. */
final class LossRate {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private LossRate() {}

    /** Empty where it cannot be computed: one of the two is not known, or nothing was supplied. */
    static Optional<BigDecimal> of(@Nullable BigDecimal supplied, @Nullable BigDecimal sold) {
        if (supplied == null || sold == null || supplied.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(supplied.subtract(sold).multiply(HUNDRED).divide(supplied, 2, RoundingMode.HALF_UP));
    }
}
