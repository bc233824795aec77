package org.stationportal.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stationportal.base.Texts;

class DatesTest {

    private static final Instant NOW = Instant.parse("2026-10-08T01:00:00Z");
    private static final Instant DUE = Instant.parse("2026-10-09T09:30:00Z");
    // still 2026 in UTC, already 2027 in China
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T16:05:00Z");

    @Test
    void sayMomentsWithTheDayOfTheWeek() {
        assertThat(Dates.moment(DUE, NOW, Texts.CHINESE)).isEqualTo("10月9日(周五)17:30");
        assertThat(Dates.moment(DUE, NOW, Texts.ENGLISH)).isEqualTo("Fri 9 Oct, 17:30");
    }

    @Test
    void nameTheYearOnlyWhenItIsAnotherOneInChina() {
        assertThat(Dates.moment(NEW_YEAR, NOW, Texts.CHINESE)).isEqualTo("2027年1月1日(周五)00:05");
        assertThat(Dates.moment(NEW_YEAR, NOW, Texts.ENGLISH)).isEqualTo("Fri 1 Jan 2027, 00:05");
        assertThat(Dates.day(NEW_YEAR, NEW_YEAR, Texts.CHINESE)).isEqualTo("1月1日(周五)");
        assertThat(Dates.day(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 3, 1), Texts.ENGLISH))
                .isEqualTo("Sat 1 Mar 2025");
    }

    @Test
    void sayMonthsAndTimes() {
        assertThat(Dates.month(YearMonth.of(2026, 10), Texts.CHINESE)).isEqualTo("2026年10月");
        assertThat(Dates.month(YearMonth.of(2026, 10), Texts.ENGLISH)).isEqualTo("October 2026");
        assertThat(Dates.time(DUE, Texts.CHINESE)).isEqualTo("17:30");
    }

    @Test
    void amountsCarryATrueMinusSign() {
        assertThat(Amounts.signed(new BigDecimal("-50"), Texts.CHINESE)).isEqualTo("−50.00 元");
        assertThat(Amounts.signed(new BigDecimal("1100"), Texts.CHINESE)).isEqualTo("+1,100.00 元");
        assertThat(Amounts.signed(BigDecimal.ZERO, Texts.ENGLISH)).isEqualTo("0.00 yuan");
        assertThat(Amounts.signed(Optional.empty(), Texts.CHINESE)).isEqualTo("金额待定");
    }
}
