package org.stationportal.assessment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a person's month comes to, in yuan. First the deductions are added up, then the cap holds them, then come rewards
 * and reversals, which no cap touches and which do not make room below it.
 *
 * @param deductions negative or 0: of the entries that deduct, without reversals
 * @param credits    signed: rewards, and reversals of what an earlier month had
 * @param payable    signed: what is paid out or kept back
 * @see "Design decision 44"
 */
public record PersonTotal(BigDecimal deductions, BigDecimal credits, BigDecimal payable) {

    static PersonTotal of(BigDecimal deductions, BigDecimal credits, Optional<BigDecimal> cap) {
        BigDecimal held = cap.map(BigDecimal::negate).map(deductions::max).orElse(deductions);
        return new PersonTotal(deductions, credits, held.add(credits));
    }

    /** The same amounts, with as many decimals as they may have. */
    boolean sameAs(PersonTotal other) {
        return deductions.compareTo(other.deductions) == 0
                && credits.compareTo(other.credits) == 0
                && payable.compareTo(other.payable) == 0;
    }

    /** What all entries add up to, without the cap. */
    public BigDecimal raw() {
        return deductions.add(credits);
    }
}
