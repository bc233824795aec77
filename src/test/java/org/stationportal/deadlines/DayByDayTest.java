package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.CountedDay;
import org.stationportal.calendar.DayKind;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.calendar.DeadlineWords;
import org.stationportal.calendar.Notices;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingTime;

class DayByDayTest {

    private static final WorkingTime OFFICE = new WorkingTime(Notices.CALENDAR, WorkingHours.DEFAULT, 7);
    private static final Grace ONE_DAY = new Grace(1, Grace.Unit.CALENDAR_DAYS);

    @Test
    void tellsOfWorkingDaysWithStopExtensionCapAndGrace() {
        DeadlineExplanation explained = explain(
                "WD:2",
                "2026-10-09T09:15",
                2,
                ONE_DAY,
                Optional.of(at("2026-10-15T17:30")),
                stop("2026-10-12T16:00", "2026-10-13T09:00", "等客户资料"));
        assertThat(lines(explained, Locale.CHINESE))
                .containsExactly(
                        "10月9日(周五)起算，当日不计；第 2 个工作日为 10月13日(周二)17:30。" + "延期 2 个工作日，至 10月15日(周四)17:30，到期。",
                        "10月12日(周一)16:00 至 10月13日(周二)09:00 中止(等客户资料)。",
                        "宽限至 10月16日(周五)17:30，此后方计入考核。",
                        "10月9日(周五)：起算日，不计",
                        "10月10日(周六)：第 1 个工作日(国庆节补班)",
                        "10月11日(周日)：周末，不计",
                        "10月12日(周一)：中止期间(等客户资料)，不计",
                        "10月13日(周二)：第 2 个工作日(曾中止 9 小时，收班前已恢复，照计)",
                        "10月14日(周三)：第 3 个工作日，延期",
                        "10月15日(周四)：第 4 个工作日，延期，到期");
        assertThat(lines(explained, Locale.ENGLISH))
                .startsWith(
                        "Accepted on Fri 9 Oct, which is not counted; working day 2 is Tue 13 Oct, 17:30. "
                                + "Extended by 2 working days to Thu 15 Oct, 17:30: due.",
                        "The clock stood from Mon 12 Oct, 16:00 to Tue 13 Oct, 09:00 (等客户资料).",
                        "In grace until Fri 16 Oct, 17:30; only what comes later is assessed.")
                .contains("Sat 10 Oct: working day 1 (made up for National Day)");
    }

    @Test
    void tellsOfTheCapToTheTotal() {
        Instant cap = at("2026-10-13T17:30");
        DeadlineExplanation explained =
                explain("WD:5", "2026-10-09T09:15", 0, new Grace(1, Grace.Unit.WORKING_DAYS), Optional.of(cap));
        assertThat(lines(explained, Locale.CHINESE))
                .startsWith(
                        "10月9日(周五)起算，当日不计；第 5 个工作日为 10月15日(周四)17:30。" + "不晚于总时限，即 10月13日(周二)17:30，到期。",
                        "宽限至 10月14日(周三)17:30，此后方计入考核。")
                .endsWith("10月13日(周二)：第 3 个工作日，到期");
        assertThat(explained.due()).isEqualTo(cap);
        assertThat(explain("WD:5", "2026-10-09T09:15", 0, Grace.NONE, Optional.of(at("2026-10-09T09:00")))
                        .due())
                .isEqualTo(at("2026-10-15T17:30"));
    }

    @Test
    void tellsOfElapsedTimeWithItsStops() {
        DeadlineExplanation explained = explain(
                "EL:PT24H",
                "2026-10-09T20:00",
                30,
                Grace.NONE,
                Optional.empty(),
                stop("2026-10-09T23:00", "2026-10-11T02:00", ""));
        assertThat(lines(explained, Locale.CHINESE))
                .containsExactly(
                        "10月9日(周五)20:00起连续计时 24 小时，至 10月10日(周六)20:00。"
                                + "延期 30 分钟，至 10月10日(周六)20:30。"
                                + "中止的时间顺延，至 10月11日(周日)23:30，到期。",
                        "10月9日(周五)23:00 至 10月11日(周日)02:00 中止(未填原因)。",
                        "10月9日(周五)：计时 3 小时，中止 1 小时",
                        "10月10日(周六)：中止期间，不计",
                        "10月11日(周日)：计时 21 小时 30 分，中止 2 小时，到期");
        assertThat(lines(explain("EL:PT90M", "2026-10-09T20:00", 0, Grace.NONE, Optional.empty()), Locale.ENGLISH))
                .containsExactly(
                        "Runs from Fri 9 Oct, 20:00 for 1 h 30 min, round the clock, to Fri 9 Oct, 21:30: due.",
                        "Fri 9 Oct: ran for 1 h 30 min, due");
    }

    @Test
    void tellsOfDaysAfterAnEvent() {
        assertThat(lines(
                        explain(
                                "DA:2:READING_DAY",
                                "2026-10-02T00:00",
                                1,
                                Grace.NONE,
                                Optional.empty(),
                                stop("2026-10-03T12:00", "2026-10-04T06:00", "停电")),
                        Locale.CHINESE))
                .containsExactly(
                        "自抄表日 10月2日(周五)起算，当日不计；第 2 天为 10月4日(周日)17:30。"
                                + "延期 1 天，至 10月5日(周一)17:30。"
                                + "中止的时间顺延，至 10月6日(周二)11:30，到期。",
                        "10月3日(周六)12:00 至 10月4日(周日)06:00 中止(停电)。",
                        "10月2日(周五)：起算日，不计",
                        "10月3日(周六)：第 1 天(国庆节，照计)，中止 12 小时",
                        "10月4日(周日)：第 2 天(国庆节，照计)，中止 6 小时",
                        "10月5日(周一)：第 3 天(国庆节，照计)，延期",
                        "10月6日(周二)：中止的时间顺延，到期");
        assertThat(lines(
                        explain("DA:1W:READING_DAY", "2026-10-12T08:00", 0, Grace.NONE, Optional.empty()),
                        Locale.ENGLISH))
                .containsExactly(
                        "Counted from the reading day, Mon 12 Oct, which is not counted itself; "
                                + "working day 1 is Tue 13 Oct, 17:30: due.",
                        "Mon 12 Oct: day of acceptance, not counted",
                        "Tue 13 Oct: working day 1, due");
        assertThat(lines(explain("DA:1:SPOT", "2026-10-10T08:00", 0, Grace.NONE, Optional.empty()), Locale.ENGLISH))
                .contains("Sun 11 Oct: day 1 (weekend, counted), due")
                .first()
                .asString()
                .startsWith("Counted from SPOT, Sat 10 Oct");
    }

    @Test
    void tellsOfTheMonth() {
        assertThat(lines(explain("EOM:", "2026-10-29T08:00", 0, Grace.NONE, Optional.empty()), Locale.CHINESE))
                .containsExactly(
                        "10月29日(周四)起，限当月月底，即 10月31日(周六)17:30，到期。",
                        "10月29日(周四)：起算日，不计",
                        "10月30日(周五)：第 1 天",
                        "10月31日(周六)：第 2 天(周末，照计)，到期");
        assertThat(lines(explain("FD:10@12:00", "2026-10-09T08:00", 0, Grace.NONE, Optional.empty()), Locale.ENGLISH))
                .startsWith("From Fri 9 Oct to day 10 of the month (its last day in a shorter month), "
                        + "Sat 10 Oct, 12:00: due.");
        // the clause's day had passed when it was opened
        assertThat(explain("FD:3", "2026-10-05T08:00", 0, Grace.NONE, Optional.empty())
                        .days())
                .extracting(CountedDay::date)
                .containsExactly(at("2026-10-03T08:00").atZone(PortalTime.ZONE).toLocalDate());
    }

    @Test
    void marksWhatEachDayIsToTheCount() {
        // from the start's close over a weekend into Monday; the other begins after due
        DeadlineExplanation working = explain(
                "WD:1",
                "2026-10-16T08:00",
                0,
                Grace.NONE,
                Optional.empty(),
                stop("2026-10-16T09:00", "2026-10-19T18:00", "停电"),
                stop("2026-10-20T18:00", "2026-10-21T18:00", "以后"));
        assertThat(working.days())
                .extracting(day -> day.day().kind(), CountedDay::counted, CountedDay::number, CountedDay::ran)
                .containsExactly(
                        tuple(DayKind.WORKDAY, false, 0, Duration.ZERO),
                        tuple(DayKind.WEEKEND, false, 0, Duration.ZERO),
                        tuple(DayKind.WEEKEND, false, 0, Duration.ZERO),
                        tuple(DayKind.STOPPED, false, 0, Duration.ZERO),
                        tuple(DayKind.WORKDAY, true, 1, Duration.ZERO));
        assertThat(working.pauses()).hasSize(1);
        Stop stop = stop("2026-10-16T09:00", "2026-10-17T09:00", "停电");
        assertThat(explain("EL:PT24H", "2026-10-16T08:00", 0, Grace.NONE, Optional.empty(), stop)
                        .days())
                .extracting(CountedDay::counted, CountedDay::number, CountedDay::ran, CountedDay::stood)
                .containsExactly(
                        tuple(true, 1, Duration.ofHours(1), Duration.ofHours(15)),
                        tuple(true, 2, Duration.ofHours(15), Duration.ofHours(9)),
                        tuple(true, 3, Duration.ofHours(8), Duration.ZERO));
        assertThat(explain("DA:1", "2026-10-16T08:00", 0, Grace.NONE, Optional.empty(), stop)
                        .days())
                .extracting(CountedDay::counted, CountedDay::number, CountedDay::ran, CountedDay::stood)
                .containsExactly(
                        tuple(false, 0, Duration.ZERO, Duration.ofHours(15)),
                        tuple(true, 1, Duration.ZERO, Duration.ofHours(9)),
                        tuple(false, 0, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void tellsOfAClockThatStillStands() {
        DeadlineExplanation explained = explain(
                "WD:1",
                "2026-10-12T08:00",
                0,
                Grace.NONE,
                Optional.empty(),
                new Stop(at("2026-10-12T10:00"), Optional.empty(), "缺证明"),
                // over before this clock began
                stop("2026-10-01T10:00", "2026-10-02T10:00", "早先"));
        assertThat(lines(explained, Locale.CHINESE))
                .contains("10月12日(周一)10:00 起中止(缺证明)，恢复后重新计算。")
                .noneMatch(line -> line.contains("早先"))
                .endsWith("10月13日(周二)：第 1 个工作日，到期");
    }

    @Test
    void takesLessThanFiveMillisecondsForEveryBudget() {
        for (String budget : List.of("WD:32", "EL:PT720H", "EOM:", "DA:30", "DA:30W", "FD:31")) {
            Runnable explanation = () -> explain(
                    budget,
                    "2026-10-01T08:00",
                    2,
                    ONE_DAY,
                    Optional.empty(),
                    stop("2026-10-10T09:00", "2026-10-13T09:00", "x"));
            for (int i = 0; i < 200; i++) {
                explanation.run();
            }
            long begun = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                explanation.run();
            }
            assertThat(Duration.ofNanos((System.nanoTime() - begun) / 100))
                    .as(budget)
                    .isLessThan(Duration.ofMillis(5));
        }
    }

    private static List<String> lines(DeadlineExplanation explained, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("texts/calendar", locale);
        return new DeadlineWords(
                        (key, arguments) -> new MessageFormat(texts.getString(key), locale).format(arguments), locale)
                .lines(explained);
    }

    private static DeadlineExplanation explain(
            String budget, String start, int extension, Grace grace, Optional<Instant> cap, Stop... stops) {
        return DayByDay.explain(Budget.parse(budget), at(start), OFFICE, List.of(stops), extension, grace, cap);
    }

    private static Stop stop(String from, String to, String reason) {
        return new Stop(at(from), Optional.of(at(to)), reason);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PortalTime.ZONE).toInstant();
    }
}
