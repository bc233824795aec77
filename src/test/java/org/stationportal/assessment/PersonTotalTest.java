package org.stationportal.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.UseCase;

/** First the deductions, then the cap, then rewards and reversals. */
@UseCase("UC-028")
class PersonTotalTest {

    @ParameterizedTest
    @CsvSource({
        // deductions, credits, cap, payable
        "0, 0, , 0",
        "-300, 0, , -300",
        "-300, 0, 200, -200",
        "-300, 0, 300, -300",
        "-199.99, 0, 200, -199.99",
        "-300, 100, 200, -100",
        "-150, 100, 200, -50",
        "0, 100, 200, 100",
        "-300, -50, 200, -250"
    })
    void theCapHoldsDeductionsOnly(BigDecimal deductions, BigDecimal credits, BigDecimal cap, BigDecimal payable) {
        PersonTotal total = PersonTotal.of(deductions, credits, Optional.ofNullable(cap));
        assertThat(total.payable()).isEqualByComparingTo(payable);
        assertThat(total.raw()).isEqualByComparingTo(deductions.add(credits));
    }
}
