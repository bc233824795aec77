package org.stationportal.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stationportal.base.RuleViolation;

/** What is entered wrongly is refused at its field; what is left out is not. */
class NewCustomerTest {

    @Test
    void whatIsLeftOutIsNoError() {
        assertThat(file(Voltage.V220, null, "", null, null).idNo()).isEmpty();
    }

    @Test
    void aNumberNeedsItsKindAndFitsIt() {
        assertThat(file(Voltage.V220, IdKind.IDENTITY_CARD, "11010519491231002x", null, null)
                        .idNo())
                .isEqualTo("11010519491231002X");
        refused("idKind", () -> file(Voltage.V220, null, "11010519491231002X", null, null));
        refused("idNo", () -> file(Voltage.V220, IdKind.BUSINESS_LICENCE, "11010519491231002X", null, null));
    }

    @Test
    void runningCapacityAndMeteringMethodFitTheVoltage() {
        assertThat(file(Voltage.KV10, null, "", new BigDecimal("315"), MeteringMethod.HIGH_LOW)
                        .meteringMethod())
                .isEqualTo(MeteringMethod.HIGH_LOW);
        refused("runningKva", () -> file(Voltage.KV10, null, "", BigDecimal.ZERO, null));
        refused("runningKva", () -> file(Voltage.KV10, null, "", new BigDecimal("50001"), null));
        refused("meteringMethod", () -> file(Voltage.KV10, null, "", null, MeteringMethod.LOW_LOW));
        refused("meteringMethod", () -> file(Voltage.V380, null, "", null, MeteringMethod.HIGH_HIGH));
    }

    @Test
    void metersHaveANumberAndAMultiplier() {
        assertThat(new MeterNo(" 3330 0090 abcd ").value()).isEqualTo("33300090ABCD");
        refused("meterNo", () -> new MeterNo("1234567"));
        refused("meterNo", () -> new MeterNo("表 12345678"));
        refused("meterNo", () -> new MeterNo("1".repeat(25)));
        assertThat(new Multiplier(1).value()).isOne();
        refused("multiplier", () -> new Multiplier(0));
        refused("multiplier", () -> new Multiplier(Multiplier.LARGEST + 1));
    }

    private static void refused(String field, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .matches(violation -> violation.field().filter(field::equals).isPresent(), "at " + field);
    }

    private static NewCustomer file(
            Voltage voltage,
            @Nullable IdKind idKind,
            String idNo,
            @Nullable BigDecimal runningKva,
            @Nullable MeteringMethod method) {
        return new NewCustomer(
                "3301000001",
                "和顺超市",
                Category.COMMERCIAL,
                "",
                voltage,
                null,
                "",
                "",
                idKind,
                idNo,
                "",
                null,
                "",
                null,
                runningKva,
                method);
    }
}
