package org.stationportal.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.stationportal.TestClock;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.BusinessCalendar;

/** Weeks from Monday to Sunday, and work whose words are longer than a line. */
class WeekTest {

    private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);

    @Test
    void everyDayOfAWeekLiesInIt() {
        MON_2026_10_05
                .datesUntil(MON_2026_10_05.plusDays(7))
                .forEach(day -> assertThat(Week.of(day)).isEqualTo(new Week(MON_2026_10_05)));
        assertThat(Week.of(MON_2026_10_05.minusDays(1))).isEqualTo(new Week(MON_2026_10_05).plus(-1));
    }

    @Test
    void itBelongsToTheStationsZoneUpToSundayMidnight() {
        var week = new Week(MON_2026_10_05);
        assertThat(Week.of(TestClock.at("2026-10-05T00:00"))).isEqualTo(week);
        assertThat(Week.of(TestClock.at("2026-10-11T23:59:59"))).isEqualTo(week);
        assertThat(week.end()).isEqualTo(TestClock.at("2026-10-12T00:00"));
    }

    @Test
    void onlyAMondayNamesIt() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Week(MON_2026_10_05.plusDays(1)))
                .satisfies(e -> assertThat(e.field()).contains("week"));
    }

    @Test
    void workingDaysAreThoseOfTheCalendar() {
        assertThat(new Week(MON_2026_10_05).workingDays(BusinessCalendar.WEEKENDS_OFF))
                .hasSize(5)
                .startsWith(MON_2026_10_05)
                .endsWith(MON_2026_10_05.plusDays(4));
    }

    @Test
    void longWordsAreCutToALine() {
        var work = new Work("a.b", "1", "长".repeat(300), "细".repeat(301), "", 1, Work.ITEMS);
        assertThat(work.title()).hasSize(200).endsWith("…");
        assertThat(work.detail()).hasSize(300).endsWith("…");
        assertThat(Work.free("自拟").isSameAs(Work.free("自拟"))).isFalse();
    }
}
