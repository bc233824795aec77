package org.stationportal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.calendar.Notices.CALENDAR;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a year calendar looks up is what every calendar walks to. */
class YearCalendarTest {

    /** The same days, with the walking methods of the interface. */
    private static final BusinessCalendar WALKING = CALENDAR::day;

    private static final LocalDate JAN_1_2028 = LocalDate.of(2028, 1, 1);
    private static final int[] SHIFTS = {-250, -32, -5, -2, -1, 0, 1, 2, 5, 20, 22, 32, 250};

    @Test
    void findsTheSameNeighboursAndTheSameShiftsOnEveryDay() {
        YearCalendar.FIRST.datesUntil(JAN_1_2028).forEach(date -> {
            assertSame(date, () -> CALENDAR.next(date), () -> WALKING.next(date));
            assertSame(date, () -> CALENDAR.previous(date), () -> WALKING.previous(date));
            assertSame(date, () -> CALENDAR.nextOrSame(date), () -> WALKING.nextOrSame(date));
            assertSame(date, () -> CALENDAR.previousOrSame(date), () -> WALKING.previousOrSame(date));
            assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(WALKING.isWorkingDay(date));
            for (int n : SHIFTS) {
                assertSame(date, () -> CALENDAR.shift(date, n), () -> WALKING.shift(date, n));
            }
        });
    }

    @Test
    void countsTheSameDaysBetweenAnyTwo() {
        YearCalendar.FIRST.datesUntil(JAN_1_2028).forEach(date -> {
            for (int days : new int[] {0, 1, 2, 3, 7, 40}) {
                LocalDate end = date.plusDays(days);
                assertSame(date, () -> CALENDAR.daysBetween(date, end), () -> WALKING.daysBetween(date, end));
                assertThat(CALENDAR.provisionalBetween(date, end))
                        .as("%s to %s", date, end)
                        .isEqualTo(WALKING.provisionalBetween(date, end));
            }
        });
    }

    @Test
    void countsToTheEndsOfItsRangeAndNoFurther() {
        LocalDate after = YearCalendar.LAST.plusDays(1);
        assertThat(CALENDAR.daysBetween(YearCalendar.FIRST, after))
                .isEqualTo(WALKING.daysBetween(YearCalendar.FIRST, after));
        assertThat(CALENDAR.shift(YearCalendar.FIRST, 250)).isEqualTo(WALKING.shift(YearCalendar.FIRST, 250));
        assertThat(CALENDAR.shift(YearCalendar.LAST, -250)).isEqualTo(WALKING.shift(YearCalendar.LAST, -250));
        assertThat(CALENDAR.previous(YearCalendar.LAST)).isEqualTo(WALKING.previous(YearCalendar.LAST));
        assertThat(CALENDAR.provisionalBetween(YearCalendar.LAST, after)).isTrue();
        assertThat(CALENDAR.provisionalBetween(after, YearCalendar.FIRST)).isFalse();
        assertThat(CALENDAR.shift(after, 0)).isEqualTo(after);
        for (LocalDate outside : List.of(after, YearCalendar.FIRST.minusDays(1))) {
            assertThatThrownBy(() -> CALENDAR.next(outside)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> CALENDAR.previous(outside)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> CALENDAR.shift(outside, 1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CALENDAR.daysBetween(YearCalendar.FIRST.minusDays(1), after))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.daysBetween(YearCalendar.FIRST, after.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAShiftThatNobodyMeans() {
        LocalDate date = LocalDate.of(2026, 10, 9);
        for (int n : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, 10_001, -10_001}) {
            assertThatThrownBy(() -> CALENDAR.shift(date, n)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> BusinessCalendar.EVERY_DAY.shift(date, n))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(BusinessCalendar.EVERY_DAY.shift(date, 10_000)).isEqualTo(date.plusDays(10_000));
        assertThat(BusinessCalendar.EVERY_DAY.shift(date, -10_000)).isEqualTo(date.minusDays(10_000));
    }

    @Test
    void hasWorkInEveryYear() {
        assertThat(CALENDAR.yearWithoutWork()).isEmpty();
    }

    private static void assertSame(LocalDate date, Supplier<?> looked, Supplier<?> walked) {
        assertThat(outcome(looked)).as("on %s", date).isEqualTo(outcome(walked));
    }

    private static Object outcome(Supplier<?> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException outside) {
            return "outside";
        }
    }
}
