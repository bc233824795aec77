package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.Day;
import org.stationportal.calendar.DayKind;
import org.stationportal.calendar.Notices;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingTime;

class DueDatesTest {

    private static final WorkingTime OFFICE = new WorkingTime(Notices.CALENDAR, WorkingHours.DEFAULT, 7);
    private static final Budget FIVE_DAYS = new Budget.WorkingDays(5);
    private static final Budget ONE_DAY = new Budget.Elapsed(Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource({
        // over the National Day week, with the make-up Saturday
        "WD:5, 2026-09-30T09:15, 2026-10-13T17:30",
        "WD:5@16:00, 2026-09-30T09:15, 2026-10-13T16:00",
        "WD:1@00:00, 2026-10-09T09:15, 2026-10-11T00:00",
        "WD:20, 2026-09-15T10:00, 2026-10-19T17:30",
        "EL:PT90M, 2026-10-09T23:00, 2026-10-10T00:30",
        "EOM:, 2026-10-09T09:15, 2026-10-31T17:30",
        "EOM:@12:00, 2026-02-01T00:00, 2026-02-28T12:00",
        "EOM:, 2028-02-29T00:00, 2028-02-29T17:30",
        "DA:3, 2026-09-30T09:15, 2026-10-03T17:30",
        "DA:3W, 2026-09-30T09:15, 2026-10-10T17:30",
        "DA:2W:READING_DAY@10:30, 2026-10-09T09:15, 2026-10-12T10:30",
        "FD:10, 2026-10-01T00:00, 2026-10-10T17:30",
        "FD:31, 2026-09-05T08:00, 2026-09-30T17:30",
        "FD:31, 2026-10-05T08:00, 2026-10-31T17:30",
        // opened after the day: due before it was opened, and the notice makes up for it
        "FD:3, 2026-10-05T08:00, 2026-10-03T17:30",
    })
    void isDueWhereTheBudgetEnds(String budget, LocalDateTime start, LocalDateTime due) {
        Deadline deadline = compute(Budget.parse(budget), at(start));
        assertThat(deadline).isEqualTo(new Deadline(at(due), at(due), false, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "WD:5, 2, 2026-10-15T17:30",
        "DA:5W, 2, 2026-10-15T17:30",
        "DA:3, 2, 2026-10-05T17:30",
        "EOM:, 2, 2026-10-02T17:30",
        "FD:30, 1, 2026-10-01T17:30",
        "EL:PT24H, 30, 2026-10-01T09:45",
    })
    void isExtendedInItsOwnUnit(String budget, int extension, LocalDateTime due) {
        Deadline deadline = DueDates.compute(
                Budget.parse(budget), at("2026-09-30T09:15"), OFFICE, List.of(), extension, Grace.NONE);
        assertThat(deadline.due()).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        // five working days from Friday 9 October: Saturday (made up), then Monday to Thursday
        "2026-10-10T17:29, 2026-10-10T17:30, 2026-10-15T17:30",
        "2026-10-10T17:30, 2026-10-10T17:31, 2026-10-16T17:30",
        "2026-10-10T17:00, 2026-10-10T17:30, 2026-10-15T17:30",
        "2026-10-10T17:31, 2026-10-12T09:00, 2026-10-15T17:30",
        "2026-10-10T09:00, 2026-10-12T09:00, 2026-10-16T17:30",
        "2026-10-10T09:00, 2026-10-12T18:00, 2026-10-19T17:30",
        "2026-10-01T09:00, 2026-10-10T18:00, 2026-10-16T17:30",
        "2026-10-15T17:30, 2026-10-16T17:30, 2026-10-16T17:30",
        "2026-10-15T17:31, 2026-10-20T17:30, 2026-10-15T17:30",
        "2026-10-15T12:00, 2026-10-22T17:30, 2026-10-22T17:30",
        "2026-10-15T12:00, 2026-10-22T17:31, 2026-10-23T17:30",
    })
    void leavesOutWorkingDaysOnWhoseCloseTheClockStood(LocalDateTime from, LocalDateTime to, LocalDateTime due) {
        assertThat(compute(FIVE_DAYS, at("2026-10-09T10:00"), stop(from, to)).due())
                .isEqualTo(at(due));
    }

    @Test
    void leavesOutWorkingDaysByTheBudgetsOwnHour() {
        Budget atFour = new Budget.WorkingDays(1, Optional.of(LocalTime.of(16, 0)));
        Instant start = at("2026-10-12T10:00");
        assertThat(compute(atFour, start, stop("2026-10-13T16:30", "2026-10-13T18:00"))
                        .due())
                .isEqualTo(at("2026-10-13T16:00"));
        assertThat(compute(atFour, start, stop("2026-10-13T15:30", "2026-10-13T16:30"))
                        .due())
                .isEqualTo(at("2026-10-14T16:00"));
        Budget atMidnight = new Budget.WorkingDays(1, Optional.of(LocalTime.MIDNIGHT));
        assertThat(compute(atMidnight, start, stop("2026-10-14T00:00", "2026-10-14T00:01"))
                        .due())
                .isEqualTo(at("2026-10-15T00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-09T12:00, 2026-10-09T13:00, 2026-10-10T11:00",
        // what stood before the start or begins at due is not this clock's
        "2026-10-09T08:00, 2026-10-09T13:00, 2026-10-10T13:00",
        "2026-10-09T08:00, 2026-10-09T10:00, 2026-10-10T10:00",
        "2026-10-10T10:00, 2026-10-10T11:00, 2026-10-10T10:00",
        "2026-10-10T09:59, 2026-10-10T11:00, 2026-10-10T11:01",
    })
    void movesElapsedTimeOnByTheTimeForWhichTheClockStood(LocalDateTime from, LocalDateTime to, LocalDateTime due) {
        assertThat(compute(ONE_DAY, at("2026-10-09T10:00"), stop(from, to)).due())
                .isEqualTo(at(due));
    }

    @Test
    void movesDaysOfTheCalendarOnToo() {
        Stop stop = stop("2026-10-10T09:00", "2026-10-11T10:30");
        assertThat(compute(new Budget.DaysAfter(2), at("2026-10-09T10:00"), stop)
                        .due())
                .isEqualTo(at("2026-10-12T19:00"));
        assertThat(compute(new Budget.EndOfMonth(), at("2026-10-10T10:00"), stop)
                        .due())
                .isEqualTo(at("2026-11-01T18:00"));
    }

    @Test
    void endsUnderAStopWithoutEnd() {
        var open = new Stop(at("2026-10-09T12:00"), Optional.empty());
        for (Budget budget : everyBudget()) {
            assertThat(compute(budget, at("2026-10-09T10:00"), open))
                    .isEqualTo(compute(budget, at("2026-10-09T10:00")));
        }
        // three years, longer than any search for a working day would go on
        assertThat(compute(FIVE_DAYS, at("2026-10-09T10:00"), stop("2026-10-12T00:00", "2029-10-12T00:00"))
                        .due())
                .isEqualTo(at("2029-10-17T17:30"));
    }

    @Test
    void isProvisionalWhereWorkingDaysAreCountedThroughAnUnpublishedYear() {
        assertThat(compute(FIVE_DAYS, at("2026-12-30T10:00")).provisional()).isTrue();
        assertThat(compute(new Budget.DaysAfter("", 5, Budget.Unit.WORKING), at("2026-12-30T10:00"))
                        .provisional())
                .isTrue();
        assertThat(compute(new Budget.WorkingDays(1), at("2026-12-30T10:00")).provisional())
                .isFalse();
        assertThat(compute(new Budget.WorkingDays(1), at("2026-12-31T10:00")).provisional())
                .isTrue();
        assertThat(compute(new Budget.DaysAfter(5), at("2026-12-30T10:00")).provisional())
                .isFalse();
    }

    @Test
    void isAssessableAfterTheGraceOnly() {
        Deadline deadline = DueDates.compute(
                FIVE_DAYS, at("2026-09-30T09:15"), OFFICE, List.of(), 0, new Grace(1, Grace.Unit.CALENDAR_DAYS));
        assertThat(deadline.assessableFrom()).isEqualTo(at("2026-10-14T17:30"));
        assertThat(deadline.grace()).isEqualTo(Duration.ofDays(1));
        assertThat(DueDates.compute(
                        FIVE_DAYS, at("2026-09-30T09:15"), OFFICE, List.of(), new Grace(1, Grace.Unit.CALENDAR_DAYS)))
                .isEqualTo(deadline);
        assertThatThrownBy(() -> new Deadline(at("2026-10-14T17:30"), at("2026-10-14T17:29"), false, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isCappedUnlessTheCapHadPassedAtTheStart() {
        Instant start = at("2026-10-09T10:00");
        var grace = new Grace(1, Grace.Unit.WORKING_DAYS);
        Deadline deadline = DueDates.compute(FIVE_DAYS, start, OFFICE, List.of(), 0, grace);
        Instant cap = at("2026-10-10T17:30");
        assertThat(deadline.cappedTo(cap, start, grace, OFFICE))
                .isEqualTo(new Deadline(cap, at("2026-10-12T17:30"), false, 7));
        for (Instant none : List.of(start, deadline.due(), deadline.due().plusSeconds(1))) {
            assertThat(deadline.cappedTo(none, start, grace, OFFICE)).isEqualTo(deadline);
        }
    }

    @Test
    void refusesWhatLeavesTheCalendar() {
        for (Budget budget : everyBudget()) {
            assertRefused("calendar.rule.outOfRange", budget, at("2019-12-31T23:59"), 0);
            assertRefused("calendar.rule.outOfRange", budget, Instant.MAX, 0);
            assertRefused("calendar.rule.outOfRange", budget, Instant.MIN, 0);
        }
        assertRefused("calendar.rule.outOfRange", FIVE_DAYS, at("2035-12-28T10:00"), 0);
        assertRefused("calendar.rule.outOfRange", new Budget.DaysAfter(5), at("2035-12-28T10:00"), 0);
        assertRefused("calendar.rule.outOfRange", new Budget.EndOfMonth(), at("2035-12-28T10:00"), 1);
        assertRefused("calendar.rule.outOfRange", ONE_DAY, at("2035-12-31T00:00"), 1);
        assertThatThrownBy(
                        () -> compute(FIVE_DAYS, at("2035-12-20T10:00"), stop("2035-12-21T00:00", "2036-02-01T00:00")))
                .isInstanceOf(RuleViolation.class);
        assertThat(compute(ONE_DAY, at("2035-12-31T00:00")).due()).isEqualTo(at("2036-01-01T00:00"));
        assertThat(compute(new Budget.FixedDay(1), at("2020-01-01T00:00")).due())
                .isEqualTo(at("2020-01-01T17:30"));
    }

    @Test
    void refusesAnExtensionThatNobodyMeans() {
        Instant start = at("2026-10-09T10:00");
        for (Budget budget : everyBudget()) {
            assertRefused("calendar.rule.extension", budget, start, -1);
            assertRefused("calendar.rule.extension", budget, start, Integer.MAX_VALUE);
        }
        assertRefused("calendar.rule.extension", FIVE_DAYS, start, 1001);
        assertRefused("calendar.rule.extension", ONE_DAY, start, 1_440_001);
        assertThat(DueDates.compute(ONE_DAY, start, OFFICE, List.of(), 1_440_000, Grace.NONE)
                        .due())
                .isEqualTo(start.plus(Duration.ofDays(1001)));
        assertThat(DueDates.compute(new Budget.DaysAfter(1), start, OFFICE, List.of(), 1000, Grace.NONE)
                        .due())
                .isEqualTo(OFFICE.closeOfBusiness(LocalDate.of(2026, 10, 9).plusDays(1001)));
    }

    @Test
    void endsInACalendarWithoutAnyWorkingDay() {
        var never = new WorkingTime(date -> new Day(date, DayKind.HOLIDAY, "封闭"), WorkingHours.DEFAULT);
        assertThatThrownBy(() -> DueDates.compute(FIVE_DAYS, at("2026-10-09T10:00"), never, List.of(), 0, Grace.NONE))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Pacific/Kiritimati", "Europe/Berlin", "UTC"})
    void doesNotCareForTheZoneOfTheProcessNorItsDaylightSaving(String zone) {
        List<Deadline> before = deadlinesAroundTheNightsOnWhichClocksChange();
        TimeZone own = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(deadlinesAroundTheNightsOnWhichClocksChange()).isEqualTo(before);
        } finally {
            TimeZone.setDefault(own);
        }
    }

    private static List<Deadline> deadlinesAroundTheNightsOnWhichClocksChange() {
        var grace = new Grace(1, Grace.Unit.WORKING_DAYS);
        return Stream.of("2026-03-07T02:30", "2026-03-28T00:30", "2026-10-24T23:59", "2026-10-31T01:30")
                .flatMap(start -> everyBudget().stream()
                        .map(budget -> DueDates.compute(
                                budget,
                                at(start),
                                OFFICE,
                                List.of(new Stop(
                                        at(start).plusSeconds(3600),
                                        Optional.of(at(start).plusSeconds(90_000)))),
                                1,
                                grace)))
                .toList();
    }

    @Test
    void holdsItsLawsOnEveryDayOf2020To2027() {
        LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).forEach(date -> {
            Instant start = OFFICE.opening(date);
            Instant due = Instant.MIN;
            for (int n : new int[] {1, 2, 4, 5, 6, 20, 21, 22, 32}) {
                Instant next = compute(new Budget.WorkingDays(n), start).due();
                assertThat(next).as("%d working days from %s", n, date).isAfter(due);
                assertThat(compute(new Budget.WorkingDays(n), OFFICE.opening(date.plusDays(1)))
                                .due())
                        .isAfterOrEqualTo(next);
                due = next;
                // k days, and from the close of the k-th the rest
                Instant part =
                        compute(new Budget.WorkingDays((n + 1) / 2), start).due();
                Instant rest = n == 1
                        ? part
                        : compute(new Budget.WorkingDays(n / 2), part).due();
                assertThat(rest).isEqualTo(next);
            }
        });
    }

    @Test
    void splitsElapsedTimeAtAnyInstant() {
        for (int minutes = 1; minutes < 24 * 60; minutes += 7) {
            var first = new Budget.Elapsed(Duration.ofMinutes(minutes));
            var rest = new Budget.Elapsed(Duration.ofDays(1).minusMinutes(minutes));
            Instant start = at("2026-12-31T10:00");
            assertThat(compute(rest, compute(first, start).due()).due())
                    .isEqualTo(compute(ONE_DAY, start).due());
        }
    }

    @Test
    void losesNoMinuteAtMidnightAroundTheClock() {
        var always = new WorkingTime(BusinessCalendar.EVERY_DAY, WorkingHours.AROUND_THE_CLOCK);
        assertThat(DueDates.compute(new Budget.WorkingDays(1), at("2026-10-09T23:59"), always, List.of(), 0, Grace.NONE)
                        .due())
                .isEqualTo(at("2026-10-11T00:00"));
    }

    private static List<Budget> everyBudget() {
        return List.of(
                FIVE_DAYS,
                ONE_DAY,
                new Budget.EndOfMonth(),
                new Budget.DaysAfter(3),
                new Budget.DaysAfter("READING_DAY", 3, Budget.Unit.WORKING, Optional.of(LocalTime.of(16, 0))),
                new Budget.FixedDay(31));
    }

    private static void assertRefused(String key, Budget budget, Instant start, int extension) {
        assertThatThrownBy(() -> DueDates.compute(budget, start, OFFICE, List.of(), extension, Grace.NONE))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.key()).isEqualTo(key);
                    assertThat(violation.field()).contains(key.endsWith("extension") ? "extension" : "budget");
                });
    }

    private static Deadline compute(Budget budget, Instant start, Stop... stops) {
        return DueDates.compute(budget, start, OFFICE, List.of(stops), 0, Grace.NONE);
    }

    private static Stop stop(String from, String to) {
        return new Stop(at(from), Optional.of(at(to)));
    }

    private static Stop stop(LocalDateTime from, LocalDateTime to) {
        return new Stop(at(from), Optional.of(at(to)));
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(PortalTime.ZONE).toInstant();
    }
}
