package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;

class BudgetTest {

    private static final Optional<LocalTime> FOUR = Optional.of(LocalTime.of(16, 0));

    @Test
    void isKeptAsTextAndReadAgain() {
        Map<String, Budget> budgets = Map.ofEntries(
                Map.entry("WD:5", new Budget.WorkingDays(5)),
                Map.entry("WD:5@16:00", new Budget.WorkingDays(5, FOUR)),
                Map.entry("EL:PT1H30M", new Budget.Elapsed(Duration.ofMinutes(90))),
                Map.entry("EOM:", new Budget.EndOfMonth()),
                Map.entry("EOM:@16:00", new Budget.EndOfMonth(FOUR)),
                Map.entry("DA:3", new Budget.DaysAfter(3)),
                Map.entry("DA:3W", new Budget.DaysAfter("", 3, Budget.Unit.WORKING)),
                Map.entry("DA:2:READING_DAY", new Budget.DaysAfter("READING_DAY", 2, Budget.Unit.CALENDAR)),
                Map.entry("DA:2W:READING_DAY@16:00", new Budget.DaysAfter("READING_DAY", 2, Budget.Unit.WORKING, FOUR)),
                Map.entry("FD:10", new Budget.FixedDay(10)),
                Map.entry("FD:31@00:00", new Budget.FixedDay(31, Optional.of(LocalTime.MIDNIGHT))));
        budgets.forEach((text, budget) -> {
            assertThat(budget.text()).isEqualTo(text);
            assertThat(Budget.parse(text)).isEqualTo(budget);
            assertThat(budget.roundTheClock()).isEqualTo(text.startsWith("EL"));
            assertThat(budget.at().map(LocalTime::toString).orElse("")).isEqualTo(text.replaceAll("^[^@]*@?", ""));
        });
    }

    @Test
    void fitsIntoItsColumn() {
        List<Budget> longest = List.of(
                new Budget.DaysAfter("A2345678901234567890", 1000, Budget.Unit.WORKING, FOUR),
                new Budget.Elapsed(Duration.ofDays(1000).minusNanos(1)));
        assertThat(longest)
                .allSatisfy(budget -> assertThat(budget.text()).hasSizeLessThanOrEqualTo(40))
                .allSatisfy(budget -> assertThat(Budget.parse(budget.text())).isEqualTo(budget));
    }

    @Test
    void hasBetweenOneAndAThousandDays() {
        for (int days : new int[] {0, -1, Integer.MIN_VALUE, 1001, 10_000, Integer.MAX_VALUE}) {
            assertRefused("calendar.rule.budgetDays", () -> new Budget.WorkingDays(days));
            assertRefused("calendar.rule.budgetDays", () -> new Budget.DaysAfter(days));
            assertRefused(
                    "calendar.rule.budgetDays", () -> new Budget.DaysAfter("READING_DAY", days, Budget.Unit.WORKING));
            assertRefused("calendar.rule.dayOfMonth", () -> new Budget.FixedDay(days));
            assertRefused("calendar.rule.budgetTime", () -> new Budget.Elapsed(Duration.ofDays(days)));
            assertRefused("calendar.rule.budgetDays", () -> Budget.parse("WD:" + days));
        }
        assertThat(new Budget.WorkingDays(1000).days()).isEqualTo(1000);
        assertThat(new Budget.WorkingDays(1).days()).isEqualTo(1);
        assertThat(new Budget.FixedDay(1).dayOfMonth()).isEqualTo(1);
        assertThat(new Budget.FixedDay(31).dayOfMonth()).isEqualTo(31);
        assertRefused("calendar.rule.dayOfMonth", () -> new Budget.FixedDay(32));
        assertThat(new Budget.Elapsed(Duration.ofDays(1000)).duration()).hasDays(1000);
        assertThat(new Budget.Elapsed(Duration.ofNanos(1)).duration()).isPositive();
        assertRefused(
                "calendar.rule.budgetTime",
                () -> new Budget.Elapsed(Duration.ofDays(1000).plusNanos(1)));
    }

    @Test
    void isDueAtAWholeMinute() {
        for (LocalTime time :
                List.of(LocalTime.of(16, 0, 1), LocalTime.of(16, 0).plusNanos(1))) {
            assertRefused("calendar.rule.wholeMinutes", () -> new Budget.WorkingDays(1, Optional.of(time)));
            assertRefused("calendar.rule.wholeMinutes", () -> new Budget.EndOfMonth(Optional.of(time)));
            assertRefused("calendar.rule.wholeMinutes", () -> new Budget.FixedDay(1, Optional.of(time)));
            assertRefused(
                    "calendar.rule.wholeMinutes",
                    () -> new Budget.DaysAfter("", 1, Budget.Unit.CALENDAR, Optional.of(time)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WD",
                "XX:1",
                "WD:",
                "WD:one",
                "WD:5@",
                "WD:5@4pm",
                "EOM:5",
                "EL:PT1H@16:00",
                "DA:",
                "DA:3X",
                "DA:3:reading",
                "DA:3:",
                "DA:3:9DAYS",
                "DA:3:A23456789012345678901",
            })
    void isNotGuessedFromABrokenText(String text) {
        assertThatThrownBy(() -> Budget.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String key, Supplier<?> budget) {
        assertThatThrownBy(budget::get).isInstanceOfSatisfying(RuleViolation.class, violation -> {
            assertThat(violation.key()).isEqualTo(key);
            assertThat(violation.field()).contains("budget");
            for (var locale : List.of(Texts.CHINESE, Texts.ENGLISH)) {
                assertThat(ResourceBundle.getBundle("texts/calendar", locale).getString(key))
                        .isNotBlank();
            }
        });
    }
}
