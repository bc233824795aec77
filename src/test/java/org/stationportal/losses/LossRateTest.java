package org.stationportal.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;

/** The rate of loss, and what it means at each side of a threshold. */
@UseCase("UC-021")
class LossRateTest {

    private static final Thresholds USUAL = thresholds("7", "30", "0", "-1");

    @ParameterizedTest
    @CsvSource({
        "1000, 950, 5.00",
        "1000, 1000, 0.00",
        "1000, 1010, -1.00",
        "3, 2, 33.33",
        "100000, 92995, 7.01",
        "200000, 185990, 7.01",
        "1000, -50, 105.00",
        "0.01, 1000, -9999900.00"
    })
    void theRateHasTwoDecimalsRoundedHalfUp(BigDecimal supplied, BigDecimal sold, String rate) {
        assertThat(LossRate.of(supplied, sold)).hasValue(new BigDecimal(rate));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 10", "-5, 10", ", 10", "10,", ","})
    void withoutSupplyOrWithOneOfTheTwoUnknownThereIsNoRate(@Nullable BigDecimal supplied, @Nullable BigDecimal sold) {
        assertThat(LossRate.of(supplied, sold)).isEmpty();
        assertThat(USUAL.judge(LossRate.of(supplied, sold))).isEqualTo(LossState.NOT_COMPUTABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "-100, NEGATIVE_FOCUS",
        "-1.00, NEGATIVE_FOCUS",
        "-0.99, NEGATIVE",
        "-0.01, NEGATIVE",
        "0.00, NORMAL",
        "7.00, NORMAL",
        "7.01, HIGH",
        "30.00, HIGH",
        "30.01, VERY_HIGH"
    })
    void theStateChangesRightBesideTheThreshold(BigDecimal rate, LossState state) {
        assertThat(USUAL.judge(Optional.of(rate))).isEqualTo(state);
    }

    @Test
    void onlyHighAndNegativeAreAbnormal() {
        assertThat(LossState.ABNORMAL)
                .containsExactlyInAnyOrder(
                        LossState.HIGH, LossState.VERY_HIGH, LossState.NEGATIVE, LossState.NEGATIVE_FOCUS);
    }

    @Test
    void thresholdsStandInTheirOrder() {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> thresholds("7", "5", "0", "-1"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> thresholds("7", "30", "0", "1"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> thresholds("7.001", "30", "0", "-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "'12,345.6 kWh', 12345.60",
        "1.005, 1.01",
        "-20度, -20.00",
        "１, 1.00",
        "1e3, 1000.00",
        "12..3,",
        "999999999999,"
    })
    void energyIsReadAsItIsTyped(String typed, @Nullable BigDecimal energy) {
        assertThat(EnergyLine.energy(typed)).isEqualTo(Optional.ofNullable(energy));
    }

    private static Thresholds thresholds(String high, String veryHigh, String negative, String focus) {
        return new Thresholds(
                new BigDecimal(high), new BigDecimal(veryHigh), new BigDecimal(negative), new BigDecimal(focus));
    }
}
