package org.stationportal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.calendar.BusinessCalendar.EVERY_DAY;
import static org.stationportal.calendar.BusinessCalendar.WEEKENDS_OFF;
import static org.stationportal.calendar.Notices.CALENDAR;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BusinessCalendarTest {

    private static final LocalDate WED_2026_09_30 = LocalDate.of(2026, 9, 30);
    private static final LocalDate THU_2026_10_08 = LocalDate.of(2026, 10, 8);
    private static final LocalDate FRI_2026_10_09 = LocalDate.of(2026, 10, 9);
    private static final LocalDate SAT_2026_10_10 = LocalDate.of(2026, 10, 10);
    private static final LocalDate SUN_2026_10_11 = LocalDate.of(2026, 10, 11);
    private static final LocalDate MON_2026_10_12 = LocalDate.of(2026, 10, 12);
    private static final BusinessCalendar NEVER = date -> new Day(date, DayKind.HOLIDAY, "封闭");

    @ParameterizedTest
    @CsvSource({
        "2026-09-20, MAKE_UP_WORKDAY, 国庆节",
        "2026-09-25, HOLIDAY, 中秋节",
        "2026-09-28, WORKDAY, ''",
        "2026-10-07, HOLIDAY, 国庆节",
        "2026-10-10, MAKE_UP_WORKDAY, 国庆节",
        "2026-10-11, WEEKEND, ''",
        "2026-02-16, HOLIDAY, 春节",
        "2027-02-05, HOLIDAY, 春节",
        "2027-02-08, HOLIDAY, 春节",
        "2027-02-09, WORKDAY, ''",
        "2027-05-02, HOLIDAY, 劳动节",
        "2027-06-09, HOLIDAY, 端午节",
        "2027-10-03, HOLIDAY, 国庆节",
        "2031-10-01, HOLIDAY, 国庆节、中秋节",
    })
    void saysWhatADateIsAndWhy(LocalDate date, DayKind kind, String name) {
        Day day = CALENDAR.day(date);
        assertThat(day.kind()).isEqualTo(kind);
        assertThat(day.name()).isEqualTo(name);
    }

    @Test
    void walksOverALongHolidayAndCountsTheMakeUpSaturday() {
        assertThat(CALENDAR.next(WED_2026_09_30)).isEqualTo(THU_2026_10_08);
        assertThat(CALENDAR.next(FRI_2026_10_09)).isEqualTo(SAT_2026_10_10);
        assertThat(CALENDAR.next(SAT_2026_10_10)).isEqualTo(MON_2026_10_12);
        assertThat(CALENDAR.previous(THU_2026_10_08)).isEqualTo(WED_2026_09_30);
        assertThat(CALENDAR.previousOrSame(SUN_2026_10_11)).isEqualTo(SAT_2026_10_10);
        assertThat(CALENDAR.nextOrSame(SAT_2026_10_10)).isEqualTo(SAT_2026_10_10);
        assertThat(CALENDAR.shift(WED_2026_09_30, 4)).isEqualTo(MON_2026_10_12);
        assertThat(CALENDAR.shift(SUN_2026_10_11, 0)).isEqualTo(SUN_2026_10_11);
        assertThat(CALENDAR.daysBetween(WED_2026_09_30, MON_2026_10_12)).isEqualTo(4);
    }

    static Stream<LocalDate> everyDayOf2020To2027() {
        return LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2028, 1, 1));
    }

    @Test
    void holdsItsLawsOnEveryDayOfEightYears() {
        everyDayOf2020To2027().filter(date -> date.getYear() > 2020).forEach(date -> {
            LocalDate next = CALENDAR.next(date);
            assertThat(next).isAfter(date).matches(CALENDAR::isWorkingDay);
            assertThat(CALENDAR.daysBetween(date.plusDays(1), next)).isZero();
            for (int n = 1; n <= 32; n += 5) {
                LocalDate shifted = CALENDAR.shift(date, n);
                assertThat(CALENDAR.shift(date, n + 1)).isAfter(shifted);
                assertThat(CALENDAR.shift(CALENDAR.shift(date, n / 2), n - n / 2))
                        .isEqualTo(shifted);
                assertThat(CALENDAR.daysBetween(date.plusDays(1), shifted.plusDays(1)))
                        .isEqualTo(n);
                if (CALENDAR.isWorkingDay(date)) {
                    assertThat(CALENDAR.shift(shifted, -n)).isEqualTo(date);
                }
            }
        });
    }

    @Test
    void aLaterStartIsNeverDueEarlier() {
        everyDayOf2020To2027()
                .filter(date -> date.getYear() > 2020)
                .forEach(date ->
                        assertThat(CALENDAR.shift(date, 5)).isAfterOrEqualTo(CALENDAR.shift(date.minusDays(1), 5)));
    }

    @ParameterizedTest
    @MethodSource
    void refusesDatesOutsideItsRange(LocalDate date) {
        assertThatThrownBy(() -> CALENDAR.day(date)).isInstanceOf(IllegalArgumentException.class);
    }

    static List<LocalDate> refusesDatesOutsideItsRange() {
        return List.of(LocalDate.of(2019, 12, 31), LocalDate.of(2036, 1, 1));
    }

    @Test
    void refusesToWalkOutOfItsRange() {
        assertThatThrownBy(() -> CALENDAR.shift(YearCalendar.LAST, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.shift(YearCalendar.FIRST, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.daysBetween(MON_2026_10_12, FRI_2026_10_09))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsTheSearchInACalendarWithoutAnyWorkingDay() {
        assertThatThrownBy(() -> NEVER.next(FRI_2026_10_09)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> NEVER.shift(FRI_2026_10_09, -3)).isInstanceOf(IllegalStateException.class);
        assertThat(NEVER.daysBetween(FRI_2026_10_09, MON_2026_10_12)).isZero();
    }

    @Test
    void restsNoLongerThanAYear() {
        LocalDate last = FRI_2026_10_09.plusDays(BusinessCalendar.LONGEST_REST);
        BusinessCalendar onceAgain = date -> new Day(date, date.equals(last) ? DayKind.WORKDAY : DayKind.HOLIDAY, "封闭");
        assertThat(onceAgain.next(FRI_2026_10_09)).isEqualTo(last);
        assertThatThrownBy(() -> onceAgain.next(FRI_2026_10_09.minusDays(1))).isInstanceOf(IllegalStateException.class);
        assertThat(WEEKENDS_OFF.provisionalBetween(MON_2026_10_12, FRI_2026_10_09))
                .isFalse();
    }

    @Test
    void takesTheReasonOfWhicheverIsOff() {
        BusinessCalendar station = date -> new Day(date, DayKind.WORKDAY, "站", true);
        BusinessCalendar duty = date -> new Day(date, DayKind.MAKE_UP_WORKDAY, "值班");
        assertThat(station.combinedWith(duty).day(FRI_2026_10_09))
                .isEqualTo(new Day(FRI_2026_10_09, DayKind.WORKDAY, "站", true));
        assertThat(duty.combinedWith(station).day(FRI_2026_10_09))
                .isEqualTo(new Day(FRI_2026_10_09, DayKind.MAKE_UP_WORKDAY, "值班", true));
        assertThat(duty.combinedWith(NEVER).day(FRI_2026_10_09))
                .isEqualTo(new Day(FRI_2026_10_09, DayKind.HOLIDAY, "封闭", false));
        assertThat(NEVER.combinedWith(duty).day(FRI_2026_10_09))
                .isEqualTo(new Day(FRI_2026_10_09, DayKind.HOLIDAY, "封闭", false));
        assertThat(WEEKENDS_OFF.combinedWith(NEVER).day(SUN_2026_10_11).kind()).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void combinesWithAnother() {
        BusinessCalendar both = EVERY_DAY.combinedWith(WEEKENDS_OFF).combinedWith(CALENDAR);
        assertThat(both.isWorkingDay(SAT_2026_10_10)).isFalse();
        assertThat(both.day(LocalDate.of(2026, 10, 1)).name()).isEqualTo("国庆节");
        assertThat(both.provisional(LocalDate.of(2027, 3, 1))).isTrue();
        assertThat(EVERY_DAY.next(SAT_2026_10_10)).isEqualTo(SUN_2026_10_11);
    }

    @Test
    void isProvisionalExactlyWhereNoNoticeIsKnown() {
        assertThat(CALENDAR.publishedYears()).containsExactly(2024, 2025, 2026);
        everyDayOf2020To2027()
                .forEach(date -> assertThat(CALENDAR.provisional(date))
                        .isEqualTo(date.getYear() < 2024 || date.getYear() > 2026));
    }
}
