package org.stationportal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.HolidayYear.NamedDay;

class HolidayYearTest {

    /** The table of the station's clauses, written out by hand. */
    @ParameterizedTest
    @CsvSource({
        "2025, 1/1-1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8, 1/26 2/8 4/27 9/28 10/11",
        "2026, 1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7, 1/4 2/14 2/28 5/9 9/20 10/10",
    })
    void agreesWithTheClauses(int year, String offDays, String makeUpDays) {
        PublishedYear notice = Notices.of(year);
        assertThat(notice.days().stream().filter(day -> !day.isWorked()).map(Day::date))
                .containsExactlyElementsOf(Arrays.stream(offDays.split(" "))
                        .map(range -> range.split("-"))
                        .flatMap(range -> date(year, range[0])
                                .datesUntil(date(year, range[1]).plusDays(1)))
                        .toList());
        assertThat(notice.days().stream().filter(Day::isWorked).map(Day::date))
                .containsExactlyElementsOf(Arrays.stream(makeUpDays.split(" "))
                        .map(day -> date(year, day))
                        .toList());
    }

    @Test
    void knowsTheStatutoryDaysOfEveryYearOfItsRange() {
        for (int year = YearCalendar.FIRST.getYear(); year <= YearCalendar.LAST.getYear(); year++) {
            assertThat(StatutoryDays.of(year).keySet())
                    .containsAll(StatutoryDays.core(year).keySet())
                    .hasSizeBetween(12, 13);
        }
        Stream.of(2024, 2025, 2026)
                .forEach(year -> assertThat(StatutoryDays.core(year).keySet())
                        .allMatch(date -> !Notices.CALENDAR.isWorkingDay(date)));
    }

    @Test
    void acceptsDaysOfTheDecemberBefore() {
        List<NamedDay> days = daysOf2026();
        days.add(new NamedDay("元旦", LocalDate.of(2025, 12, 31), true));
        PublishedYear notice = new HolidayYear(2026, days).checked();
        assertThat(notice.days().getFirst().date()).isEqualTo("2025-12-31");
        YearCalendar calendar = new YearCalendar(List.of(Notices.of(2025), notice));
        assertThat(calendar.day(LocalDate.of(2025, 12, 31)).name()).isEqualTo("元旦");
    }

    @Test
    void refusesAFileWithoutDays() {
        refuses(new HolidayYear(2027, List.of()), "calendar.rule.empty", "2027");
        refuses(new HolidayYear(2027, null), "calendar.rule.empty", "2027");
        refuses(new HolidayYear(2019, daysOf2026()), "calendar.rule.year", "2019", "2020", "2035");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "春节, 2026-02-17, true, calendar.rule.duplicate",
                "春节, 2026-02-28, false, calendar.rule.duplicate",
                "春节, 2026-02-28, true, calendar.rule.contradiction",
                "春节, 2026-02-21, false, calendar.rule.contradiction",
                "春节, 2026-03-07, -, calendar.rule.noKind",
                "春节, 2028-03-01, true, calendar.rule.otherYear",
                "元旦, 2025-11-30, true, calendar.rule.otherYear",
                "元旦, 2027-02-01, true, calendar.rule.otherYear",
                "春节, 2026-03-04, false, calendar.rule.makeUpOnWeekday",
                "春节, 2026-03-06, false, calendar.rule.makeUpOnWeekday",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一, 2026-03-04, true, calendar.rule.name",
                "' ', 2026-03-04, true, calendar.rule.name",
                "-, 2026-03-04, true, calendar.rule.name",
                "春节, -, true, calendar.rule.noDate",
            })
    void refusesADayThatMakesNoSense(
            @Nullable String name, @Nullable LocalDate date, @Nullable Boolean off, String key) {
        List<NamedDay> days = daysOf2026();
        days.add(new NamedDay(name, date, off));
        assertThatThrownBy(() -> new HolidayYear(2026, days).checked())
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.key()).isEqualTo(key);
                    assertThat(violation.field()).contains("days");
                });
    }

    @Test
    void takesInWhatStandsAtTheEdges() {
        List<NamedDay> days = daysOf2026();
        days.add(new NamedDay(" 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十 ", LocalDate.of(2025, 12, 1), true));
        days.add(new NamedDay("元旦", LocalDate.of(2027, 1, 31), true));
        days.add(new NamedDay("元旦", LocalDate.of(2026, 3, 7), false));
        PublishedYear notice = new HolidayYear(2026, days).checked();
        assertThat(notice.days().getFirst().name()).hasSize(40);
        assertThat(notice.days().getLast().date()).isEqualTo("2027-01-31");
        assertThat(new HolidayYear(2020, statutory(2020)).checked().year()).isEqualTo(2020);
        assertThat(new HolidayYear(2035, statutory(2035)).checked().year()).isEqualTo(2035);
        refuses(new HolidayYear(2036, statutory(2035)), "calendar.rule.year", "2036", "2020", "2035");
    }

    @Test
    void refusesANoticeThatLeavesNoWorkingDayInItsYear() {
        List<NamedDay> all = LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .map(date -> new NamedDay("放假", date, true))
                .toList();
        refuses(new HolidayYear(2027, all), "calendar.rule.noWorkingDay", "2027");
        assertThat(new HolidayYear(2027, all.subList(0, 364)).checked().offDays())
                .isEqualTo(364);
        // each leaves a little, together they leave nothing
        List<NamedDay> january = all.subList(0, 31);
        var before = new ArrayList<>(statutory(2026));
        before.addAll(january);
        List<PublishedYear> both = List.of(
                new HolidayYear(2026, before).checked(),
                new HolidayYear(
                                2027,
                                all.stream()
                                        .filter(day -> !january.contains(day)
                                                || StatutoryDays.core(2027).containsKey(day.date()))
                                        .toList())
                        .checked());
        assertThatThrownBy(() -> HolidayYear.checkWorkable(new YearCalendar(both)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo("calendar.rule.noWorkingDay"));
    }

    private static List<NamedDay> statutory(int year) {
        return StatutoryDays.of(year).entrySet().stream()
                .map(day -> new NamedDay(day.getValue(), day.getKey(), true))
                .toList();
    }

    @Test
    void refusesANoticeThatLacksAHolidayByLaw() {
        List<NamedDay> days = daysOf2026();
        days.removeIf(day -> "端午节".equals(day.name()));
        refuses(new HolidayYear(2026, days), "calendar.rule.statutory", "2026-06-19", "端午节");
    }

    private static void refuses(HolidayYear year, String key, String... arguments) {
        assertThatThrownBy(year::checked).isInstanceOfSatisfying(RuleViolation.class, violation -> {
            assertThat(violation.key()).isEqualTo(key);
            assertThat(violation.arguments()).containsExactly((Object[]) arguments);
        });
    }

    private static List<NamedDay> daysOf2026() {
        return new ArrayList<>(Objects.requireNonNull(Notices.raw(2026).days()));
    }

    private static LocalDate date(int year, String monthAndDay) {
        String[] parts = monthAndDay.split("/");
        return LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
