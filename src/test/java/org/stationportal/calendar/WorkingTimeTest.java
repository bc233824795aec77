package org.stationportal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.calendar.Notices.CALENDAR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.WorkingHours.Span;

class WorkingTimeTest {

    private static final LocalDate FRI_2026_10_09 = LocalDate.of(2026, 10, 9);
    private static final WorkingTime OFFICE = new WorkingTime(CALENDAR, WorkingHours.DEFAULT);
    private static final WorkingTime ALWAYS =
            new WorkingTime(BusinessCalendar.EVERY_DAY, WorkingHours.AROUND_THE_CLOCK);

    @ParameterizedTest
    @CsvSource({
        // lunch is not worked
        "2026-10-09T11:30, PT1H, 2026-10-09T14:30",
        "2026-10-09T11:00, PT1H, 2026-10-09T12:00",
        "2026-10-09T12:30, PT30M, 2026-10-09T14:30",
        // over night to the make-up Saturday, over Sunday to Monday
        "2026-10-09T17:00, PT1H, 2026-10-10T09:00",
        "2026-10-10T17:00, PT1H, 2026-10-12T09:00",
        "2026-10-11T10:00, PT1H, 2026-10-12T09:30",
        // before opening, after closing, over the long holiday
        "2026-10-09T06:00, PT7H, 2026-10-09T17:30",
        "2026-10-09T22:00, PT10M, 2026-10-10T08:40",
        "2026-09-30T17:30, PT7H, 2026-10-08T17:30",
        "2026-10-11T10:00, PT0S, 2026-10-11T10:00",
    })
    void addsWorkingTime(LocalDateTime start, Duration time, LocalDateTime end) {
        assertThat(OFFICE.add(at(start), time)).isEqualTo(at(end));
        assertThat(OFFICE.between(at(start), at(end))).isEqualTo(time);
        assertThat(OFFICE.between(at(end), at(start))).isEqualTo(time.negated());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-09T08:29, 2026-10-08T17:30, 2026-10-09T08:30, false",
        "2026-10-09T08:30, 2026-10-09T08:30, 2026-10-09T08:30, true",
        "2026-10-09T12:00, 2026-10-09T12:00, 2026-10-09T14:00, false",
        "2026-10-09T13:00, 2026-10-09T12:00, 2026-10-09T14:00, false",
        "2026-10-10T15:00, 2026-10-10T15:00, 2026-10-10T15:00, true",
        "2026-10-10T17:30, 2026-10-10T17:30, 2026-10-12T08:30, false",
        "2026-10-11T00:00, 2026-10-10T17:30, 2026-10-12T08:30, false",
        "2026-10-04T12:00, 2026-09-30T17:30, 2026-10-08T08:30, false",
    })
    void findsTheWorkingInstantBeforeAndAfter(
            LocalDateTime instant, LocalDateTime floor, LocalDateTime ceiling, boolean working) {
        assertThat(OFFICE.floorToWorking(at(instant))).isEqualTo(at(floor));
        assertThat(OFFICE.ceilToWorking(at(instant))).isEqualTo(at(ceiling));
        assertThat(OFFICE.isWorking(at(instant))).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-12T17:30, 1, 2026-10-10T17:30",
        "2026-10-12T17:30, 2, 2026-10-09T17:30",
        "2026-10-09T17:30, 2, 2026-09-30T17:30",
        "2026-10-09T23:59, 1, 2026-10-08T17:30",
        "2026-10-09T13:00, 1, 2026-10-08T12:00",
        "2026-10-09T00:00, 1, 2026-09-30T17:30",
        "2026-10-11T10:00, 0, 2026-10-10T17:30",
    })
    void stepsBackEarlierRatherThanLater(LocalDateTime due, int n, LocalDateTime earlier) {
        assertThat(OFFICE.minusWorkingDays(at(due), n)).isEqualTo(at(earlier));
    }

    @Test
    void losesNoMinuteAtMidnight() {
        Instant midnight = at("2026-10-10T00:00");
        assertThat(ALWAYS.closeOfBusiness(FRI_2026_10_09))
                .isEqualTo(midnight)
                .isEqualTo(ALWAYS.opening(FRI_2026_10_09.plusDays(1)));
        assertThat(ALWAYS.isWorking(at("2026-10-09T23:59:59"))).isTrue();
        assertThat(ALWAYS.isWorking(midnight)).isTrue();
        assertThat(ALWAYS.between(at("2026-10-09T23:30"), at("2026-10-10T00:30")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(ALWAYS.add(at("2026-10-01T00:00"), Duration.ofDays(30))).isEqualTo(at("2026-10-31T00:00"));
        assertThat(ALWAYS.floorToWorking(midnight)).isEqualTo(midnight);
        assertThat(ALWAYS.explain(at("2026-10-08T10:00"), 1).due()).isEqualTo(midnight);
        WorkingTime weekdays = new WorkingTime(BusinessCalendar.WEEKENDS_OFF, WorkingHours.AROUND_THE_CLOCK);
        assertThat(weekdays.floorToWorking(at("2026-10-11T15:00"))).isEqualTo(midnight);
        assertThat(weekdays.minusWorkingDays(midnight, 1)).isEqualTo(at("2026-10-09T00:00"));
    }

    @Test
    void splitsABudgetWithoutMovingItsEnd() {
        Random random = new Random(20261009);
        for (int i = 0; i < 2000; i++) {
            Instant start = at("2025-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(700 * 24 * 60)));
            Duration one = Duration.ofMinutes(random.nextInt(3000));
            Duration other = Duration.ofMinutes(random.nextInt(3000));
            Instant end = OFFICE.add(start, one.plus(other));
            assertThat(OFFICE.add(OFFICE.add(start, one), other)).isEqualTo(end);
            assertThat(OFFICE.between(start, end)).isEqualTo(one.plus(other));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Kiritimati", "Europe/Berlin"})
    void doesNotCareForTheZoneOfTheProcessNorItsDaylightSaving(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            // both nights on which clocks change there lie in between
            assertThat(OFFICE.between(Instant.parse("2026-03-06T00:30:00Z"), Instant.parse("2026-03-10T09:30:00Z")))
                    .isEqualTo(Duration.ofHours(21));
            assertThat(OFFICE.explain(Instant.parse("2026-10-23T01:00:00Z"), 5).due())
                    .isEqualTo(Instant.parse("2026-10-30T09:30:00Z"));
            // 00:30 in Shanghai is still the day before in most of the world
            assertThat(OFFICE.explain(Instant.parse("2026-10-08T16:30:00Z"), 1).due())
                    .isEqualTo(Instant.parse("2026-10-10T09:30:00Z"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void endsInACalendarWithoutAnyWorkingDay() {
        WorkingTime never = new WorkingTime(date -> new Day(date, DayKind.HOLIDAY, "封闭"), WorkingHours.DEFAULT);
        Instant start = at("2026-10-09T10:00");
        assertThatThrownBy(() -> never.add(start, Duration.ofHours(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> never.floorToWorking(start)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> never.ceilToWorking(start)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> never.explain(start, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> OFFICE.add(start, Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsHoursSortedAndApart() {
        WorkingHours hours = new WorkingHours(List.of(Span.of("14:00", "17:30"), Span.of("08:30", "12:00")));
        assertThat(hours).isEqualTo(WorkingHours.DEFAULT).hasToString(WorkingHours.DEFAULT.toString());
        assertThat(hours.opening()).isEqualTo("08:30");
        assertThat(hours.closeOfBusiness()).isEqualTo("17:30");
        assertThat(Span.of("14:00", "00:00")).hasToString("14:00–24:00");
        assertThatThrownBy(() -> Span.of("12:00", "08:30")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Span.of("12:00", "12:00")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Span.of("12:00:30", "13:00")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new WorkingHours(List.of(Span.of("08:00", "12:00"), Span.of("11:59", "17:00"))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new WorkingHours(List.of())).isInstanceOf(RuleViolation.class);
    }

    @Test
    @SuppressWarnings("NullAway") // what a broken form or file may hand over
    void refusesSpansThatAreMissing() {
        List<Supplier<?>> missing = List.of(
                () -> new WorkingHours(null),
                () -> new WorkingHours(Arrays.asList(Span.of("08:00", "12:00"), null)),
                () -> new Span(null, LocalTime.NOON),
                () -> new Span(LocalTime.NOON, null));
        assertThat(missing)
                .allSatisfy(hours -> assertThatThrownBy(hours::get)
                        .isInstanceOfSatisfying(
                                RuleViolation.class,
                                violation -> assertThat(violation.field()).contains("spans")));
    }

    @Test
    void keepsSpansThatTouchAndMinutesOfTheDay() {
        WorkingHours hours = new WorkingHours(List.of(Span.of("00:00", "12:00"), Span.of("12:00", "00:00")));
        assertThat(hours.spans()).extracting(Span::startMinute).containsExactly(0, 720);
        assertThat(hours.spans()).extracting(Span::endMinute).containsExactly(720, 1440);
        assertThat(hours.spans()).extracting(Span::toString).containsExactly("00:00–12:00", "12:00–24:00");
        assertThat(Span.ofMinutes(0, 1440)).isEqualTo(Span.of("00:00", "00:00"));
        assertThat(Span.ofMinutes(517, 1050)).isEqualTo(Span.of("08:37", "17:30"));
        assertThatThrownBy(
                        () -> new Span(LocalTime.of(8, 0), LocalTime.of(12, 0).plusNanos(1)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void observesTheLunchBreak() {
        for (int minute = 0; minute <= 120; minute++) {
            Instant lunch = at("2026-10-09T12:00").plusSeconds(60L * minute);
            assertThat(OFFICE.between(at("2026-10-09T11:00"), lunch)).isEqualTo(Duration.ofHours(1));
            assertThat(OFFICE.add(lunch, Duration.ofMinutes(1))).isEqualTo(at("2026-10-09T14:01"));
            assertThat(OFFICE.isWorking(lunch)).isEqualTo(minute == 120);
        }
    }

    @Test
    void endsADayAtTheTimeAskedFor() {
        assertThat(OFFICE.endOn(FRI_2026_10_09, LocalTime.of(16, 0))).isEqualTo(at("2026-10-09T16:00"));
        assertThat(OFFICE.endOn(FRI_2026_10_09, LocalTime.MIDNIGHT)).isEqualTo(at("2026-10-10T00:00"));
        assertThat(OFFICE.opening(FRI_2026_10_09)).isEqualTo(at("2026-10-09T08:30"));
    }

    @Test
    void agreesWithAWalkMinuteByMinute() {
        Random random = new Random(20260930);
        for (int i = 0; i < 300; i++) {
            Instant start = at("2026-09-28T00:00").plus(Duration.ofMinutes(random.nextInt(16 * 24 * 60)));
            Instant end = start.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
            Instant worked = start;
            long minutes = 0;
            for (Instant minute = start; minute.isBefore(end); minute = minute.plusSeconds(60)) {
                if (OFFICE.isWorking(minute)) {
                    minutes++;
                    worked = minute.plusSeconds(60);
                }
            }
            assertThat(OFFICE.between(start, end)).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(OFFICE.between(end, start)).isEqualTo(Duration.ofMinutes(-minutes));
            assertThat(OFFICE.add(start, Duration.ofMinutes(minutes))).isEqualTo(worked);
        }
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(PortalTime.ZONE).toInstant();
    }
}
