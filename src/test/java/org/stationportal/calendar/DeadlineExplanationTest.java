package org.stationportal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.calendar.Notices.CALENDAR;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationportal.UseCase;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.DeadlineExplanation.Part;

@UseCase("UC-001")
class DeadlineExplanationTest {

    private static final WorkingTime OFFICE = new WorkingTime(CALENDAR, WorkingHours.DEFAULT, 7);
    private static final DeadlineWords CHINESE = words(Locale.CHINESE);

    @ParameterizedTest
    @CsvSource({
        // accepted before the National Day week; the make-up Saturday counts
        "2026-09-30T09:15, 5, 2026-10-13T17:30",
        "2026-09-30T23:59, 5, 2026-10-13T17:30",
        "2026-10-01T00:00, 5, 2026-10-13T17:30",
        "2026-10-09T16:00, 1, 2026-10-10T17:30",
        "2026-09-18T10:00, 1, 2026-09-20T17:30",
        // 22 and 32 working days of the high-voltage limits
        "2026-09-15T10:00, 22, 2026-10-21T17:30",
        "2026-09-15T10:00, 32, 2026-11-04T17:30",
        "2026-02-13T10:00, 3, 2026-02-25T17:30",
        "2026-12-31T10:00, 5, 2027-01-08T17:30",
    })
    void fallsOnTheCloseOfTheNthWorkingDayAfterAcceptance(LocalDateTime start, int n, LocalDateTime due) {
        DeadlineExplanation explanation = OFFICE.explain(at(start), n);
        assertThat(explanation.due()).isEqualTo(at(due));
        assertThat(explanation.workingDays()).isEqualTo(n);
        assertThat(explanation.calendarVersion()).isEqualTo(7);
        assertThat(explanation.days().stream().filter(CountedDay::counted)).hasSize(n);
    }

    @Test
    void tellsEveryDayInWords() {
        DeadlineExplanation explanation = OFFICE.explain(at("2026-09-30T09:15"), 4);
        assertThat(CHINESE.lines(explanation))
                .containsExactly(
                        "9月30日(周三)起算，当日不计；第 4 个工作日为 10月12日(周一)17:30，到期。",
                        "9月30日(周三)：起算日，不计",
                        "10月1日(周四)：国庆节放假，不计",
                        "10月2日(周五)：国庆节放假，不计",
                        "10月3日(周六)：国庆节放假，不计",
                        "10月4日(周日)：国庆节放假，不计",
                        "10月5日(周一)：国庆节放假，不计",
                        "10月6日(周二)：国庆节放假，不计",
                        "10月7日(周三)：国庆节放假，不计",
                        "10月8日(周四)：第 1 个工作日",
                        "10月9日(周五)：第 2 个工作日",
                        "10月10日(周六)：第 3 个工作日(国庆节补班)",
                        "10月11日(周日)：周末，不计",
                        "10月12日(周一)：第 4 个工作日，到期");
        assertThat(explanation.days().stream().map(explanation::partOf))
                .startsWith(Part.START, Part.OFF)
                .endsWith(Part.COUNTED, Part.OFF, Part.DUE);
    }

    @Test
    void tellsItInEnglishToo() {
        assertThat(words(Locale.ENGLISH).lines(OFFICE.explain(at("2026-10-09T09:15"), 1)))
                .containsExactly(
                        "Accepted on Fri 9 Oct, which is not counted; working day 1 is Sat 10 Oct, 17:30: due.",
                        "Fri 9 Oct: day of acceptance, not counted",
                        "Sat 10 Oct: working day 1 (made up for National Day), due");
    }

    @Test
    void isProvisionalWhenItWalksIntoAYearWithoutNotice() {
        DeadlineExplanation explanation = OFFICE.explain(at("2026-12-30T10:00"), 2);
        assertThat(explanation.provisional()).isTrue();
        assertThat(CHINESE.lines(explanation))
                .contains("1月1日(周五)：元旦暂按放假，不计")
                .endsWith("2027 年放假安排尚未公布，时限暂定，公布导入后重新计算。");
        assertThat(CHINESE.due(explanation)).isEqualTo("2027年1月4日(周一)17:30");
        assertThat(OFFICE.explain(at("2026-12-30T10:00"), 1).provisional()).isFalse();
        assertThat(OFFICE.explain(at("2027-02-04T10:00"), 1).due()).isEqualTo(at("2027-02-09T17:30"));
    }

    @Test
    void mayBeDueAtAnotherTimeOfDay() {
        Instant start = at("2026-10-09T09:15");
        assertThat(OFFICE.explain(start, 1, LocalTime.NOON).due()).isEqualTo(at("2026-10-10T12:00"));
        DeadlineExplanation endOfDay = OFFICE.explain(start, 1, LocalTime.MIDNIGHT);
        assertThat(endOfDay.due()).isEqualTo(at("2026-10-11T00:00"));
        assertThat(CHINESE.due(endOfDay)).isEqualTo("10月10日(周六)24:00");
        assertThatThrownBy(() -> OFFICE.explain(start, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverFallsEarlierForALargerBudgetOrALaterStart() {
        YearCalendar.FIRST
                .plusYears(1)
                .datesUntil(YearCalendar.FIRST.plusYears(8))
                .forEach(date -> {
                    Instant start = OFFICE.opening(date);
                    Instant due = OFFICE.explain(start, 5).due();
                    assertThat(OFFICE.explain(start, 6).due()).isAfter(due);
                    assertThat(OFFICE.explain(OFFICE.opening(date.plusDays(1)), 5)
                                    .due())
                            .isAfterOrEqualTo(due);
                    assertThat(OFFICE.floorToWorking(due)).isEqualTo(due);
                });
    }

    private static DeadlineWords words(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("texts/calendar", locale);
        return new DeadlineWords(
                (key, arguments) -> new MessageFormat(texts.getString(key), locale).format(arguments), locale);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(PortalTime.ZONE).toInstant();
    }
}
