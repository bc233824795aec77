package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.Day;
import org.stationportal.calendar.DayKind;
import org.stationportal.calendar.HolidayYear;
import org.stationportal.calendar.Notices;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingTime;

/**
 * What went wrong in other ticket and deadline systems, as far as it needs no database; a test for each class of failure.
 * The others: {@code ConformanceIT}, {@code ConformanceOfSweepsIT}.
 */
class ConformanceTest {

    private static final WorkingTime TIME = new WorkingTime(Notices.CALENDAR, WorkingHours.DEFAULT);

    @Test
    void aStopAcrossWeekendOrHolidayCountsNoWorkingDayTwiceAndLosesNone() {
        // Friday 9:00 to Monday 9:00 stands at one close of business; 16 October 2026 is a Friday
        assertThat(due(4, "2026-10-14T09:00", "2026-10-16T09:00", "2026-10-19T09:00"))
                .isEqualTo(at("2026-10-21T17:30"));
        // from the last day before the National Day to the first after it: again one, of seven days off none
        assertThat(due(2, "2026-09-29T09:00", "2026-09-30T09:00", "2026-10-08T09:00"))
                .isEqualTo(at("2026-10-09T17:30"));
        // only within the holiday, or between two closings: none
        assertThat(due(2, "2026-09-29T09:00", "2026-10-02T09:00", "2026-10-07T20:00"))
                .isEqualTo(at("2026-10-08T17:30"));
        assertThat(due(2, "2026-09-29T09:00", "2026-09-30T09:00", "2026-09-30T17:00"))
                .isEqualTo(at("2026-10-08T17:30"));
    }

    @Test
    void theLunchBreakIsNoWorkingTime() {
        assertThat(TIME.add(at("2026-10-12T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-10-12T15:00"));
        assertThat(TIME.between(at("2026-10-12T08:30"), at("2026-10-12T17:30"))).isEqualTo(Duration.ofHours(7));
        assertThat(TIME.isWorking(at("2026-10-12T13:00"))).isFalse();
    }

    @Test
    void aCalendarRoundTheClockLosesNoMinuteAtMidnight() {
        var always = new WorkingTime(BusinessCalendar.EVERY_DAY, WorkingHours.AROUND_THE_CLOCK);
        assertThat(always.between(at("2026-10-12T00:00"), at("2026-10-15T00:00")))
                .isEqualTo(Duration.ofDays(3));
        assertThat(always.add(at("2026-10-12T23:59"), Duration.ofMinutes(2))).isEqualTo(at("2026-10-13T00:01"));
        assertThat(always.isWorking(at("2026-10-13T00:00"))).isTrue();
        assertThat(DueDates.compute(new Budget.WorkingDays(1), at("2026-10-12T12:00"), always, List.of(), Grace.NONE)
                        .due())
                .isEqualTo(at("2026-10-14T00:00")); // the end of the 13th
    }

    @Test
    void aCalendarWithoutAnyWorkingDayIsRefusedAndNothingLoopsForEver() {
        LocalDate first = LocalDate.of(2027, 1, 1);
        List<HolidayYear.NamedDay> allOff = first.datesUntil(first.plusYears(1))
                .map(day -> new HolidayYear.NamedDay("假日", day, true))
                .toList();
        assertThatThrownBy(() -> new HolidayYear(2027, List.copyOf(allOff)).checked())
                .isInstanceOf(RuleViolation.class);
        var never = new WorkingTime(date -> new Day(date, DayKind.HOLIDAY, "假日"), WorkingHours.DEFAULT);
        Instant start = at("2026-10-12T09:00");
        Stream.<Runnable>of(
                        () -> never.add(start, Duration.ofMinutes(1)),
                        () -> never.subtract(start, Duration.ofMinutes(1)),
                        () -> never.ceilToWorking(start),
                        () -> never.calendar().shift(LocalDate.of(2026, 10, 12), 1),
                        () -> DueDates.compute(new Budget.WorkingDays(1), start, never, List.of(), Grace.NONE))
                .forEach(search -> assertThatThrownBy(search::run).isInstanceOf(IllegalStateException.class));
        assertThatThrownBy(() -> new WorkingHours(List.of())).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aMakeUpWorkdayIsWorked() {
        // Saturday, 10 October 2026 is worked for the National Day
        assertThat(DueDates.compute(new Budget.WorkingDays(2), at("2026-10-08T09:00"), TIME, List.of(), Grace.NONE)
                        .due())
                .isEqualTo(at("2026-10-10T17:30"));
        assertThat(TIME.isWorking(at("2026-10-10T10:00"))).isTrue();
    }

    @Test
    void neitherTheZoneOfTheProcessNorDaylightSavingDecidesTheDeadline() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("America/New_York", "Europe/Berlin", "Pacific/Apia", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                // over the nights in which clocks change in those places
                assertThat(due(5, "2026-10-23T08:31", "2026-10-26T08:00", "2026-10-27T08:00"))
                        .isEqualTo(Instant.parse("2026-11-02T09:30:00Z"));
                assertThat(DueDates.compute(
                                        new Budget.Elapsed(Duration.ofHours(24)),
                                        Instant.parse("2026-10-24T20:00:00Z"),
                                        TIME,
                                        List.of(),
                                        Grace.NONE)
                                .due())
                        .isEqualTo(Instant.parse("2026-10-25T20:00:00Z"));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static Instant due(int workingDays, String start, String stoppedFrom, String stoppedTo) {
        var stop = new Stop(at(stoppedFrom), Optional.of(at(stoppedTo)));
        return DueDates.compute(new Budget.WorkingDays(workingDays), at(start), TIME, List.of(stop), Grace.NONE)
                .due();
    }
}
