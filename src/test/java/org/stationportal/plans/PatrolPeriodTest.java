package org.stationportal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.UseCase;

@UseCase("UC-020")
class PatrolPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 7, 2026-10-01, 2026-10-07",
        "2026-10-28, 7, 2026-10-22, 2026-10-31",
        "2026-10-31, 7, 2026-10-22, 2026-10-31",
        "2026-11-01, 7, 2026-11-01, 2026-11-07",
        "2027-02-28, 7, 2027-02-22, 2027-02-28",
        "2028-02-29, 7, 2028-02-22, 2028-02-29",
        "2026-10-31, 4, 2026-10-29, 2026-10-31",
        "2026-10-31, 15, 2026-10-16, 2026-10-31",
        "2026-10-31, 1, 2026-10-31, 2026-10-31",
        "2026-10-15, 90, 2026-10-01, 2026-10-31"
    })
    void aDayLiesInItsPeriod(LocalDate day, int days, LocalDate from, LocalDate until) {
        assertThat(PatrolPeriod.of(day, days)).isEqualTo(new PatrolPeriod(from, until));
    }

    @Test
    void periodsNeitherOverlapNorLeaveADayOut() {
        for (int days = 1; days <= 62; days++) {
            LocalDate day = LocalDate.of(2026, 1, 1);
            while (day.isBefore(LocalDate.of(2030, 1, 1))) {
                PatrolPeriod period = PatrolPeriod.of(day, days);
                assertThat(period.from()).as("%s, %d days", day, days).isEqualTo(day);
                for (; !day.isAfter(period.until()); day = day.plusDays(1)) {
                    assertThat(PatrolPeriod.of(day, days)).isEqualTo(period);
                }
                assertThat(day.getDayOfMonth() == 1
                                || day.getMonth() == period.from().getMonth())
                        .isTrue();
            }
        }
    }
}
