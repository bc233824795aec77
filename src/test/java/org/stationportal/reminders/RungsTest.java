package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.Notices;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.reminders.LadderStep.Unit;

/** The rungs of an obligation: where they fall, what is not rung, and that walking and looking ahead agree. */
class RungsTest {

    private static final WorkingTime OFFICE = new WorkingTime(Notices.CALENDAR, WorkingHours.DEFAULT, 1);

    @Test
    void workingDaysFallOnTheOpeningOverAHolidayAndAMakeUpSaturday() {
        var rungs = rungs(new Budget.WorkingDays(4), "2026-09-30T09:00", "2026-10-12T17:30", OFFICE);
        assertThat(times(rungs, "2026-10-13T23:59"))
                .containsExactly(
                        "2026-09-30T09:00 ANNOUNCED",
                        "2026-10-09T08:30 WORKING_DAYS_2",
                        "2026-10-10T08:30 WORKING_DAYS_1", // a Saturday that is worked
                        "2026-10-12T08:30 DUE_MORNING",
                        "2026-10-12T17:30 DUE",
                        "2026-10-13T08:30 OVERDUE_2026-10-13");
    }

    @Test
    void calendarDaysMoveToTheWorkingDayBeforeAndNeverRingAtMidnight() {
        var rungs = rungs(new Budget.EndOfMonth(), "2026-10-08T09:00", "2026-10-31T17:30", OFFICE);
        assertThat(times(rungs, "2026-11-02T23:59"))
                .containsExactly(
                        "2026-10-08T09:00 ANNOUNCED",
                        "2026-10-23T08:30 DAYS_7", // the 24th is a Saturday
                        "2026-10-28T08:30 DAYS_3",
                        "2026-10-30T08:30 DAYS_1",
                        "2026-10-31T17:30 DUE",
                        "2026-11-02T08:30 OVERDUE_2026-11-02");
    }

    @Test
    void elapsedLaddersRingRoundTheClockForADayThenEachWorkingMorning() {
        var rungs = rungs(new Budget.Elapsed(Duration.ofMinutes(90)), "2026-10-16T22:00", "2026-10-16T23:30", OFFICE);
        List<String> times = times(rungs, "2026-10-20T23:59");
        assertThat(times)
                .startsWith(
                        "2026-10-16T22:00 ANNOUNCED",
                        "2026-10-16T22:45 PERCENT_50",
                        "2026-10-16T23:15 MINUTES_15",
                        "2026-10-16T23:30 DUE",
                        "2026-10-17T00:00 REPEAT_30");
        assertThat(times).filteredOn(t -> t.contains("REPEAT")).hasSize(48);
        assertThat(times).endsWith("2026-10-19T08:30 OVERDUE_2026-10-19", "2026-10-20T08:30 OVERDUE_2026-10-20");
    }

    @Test
    void workingMinutesGoBackOverLunchAndTheNight() {
        var ladder = ladder(Ladder.Family.WORKING_DAYS, LadderStep.before(240, Unit.WORKING_MINUTES));
        var rungs = new Rungs(
                WatchedObligation.sample(new Budget.WorkingDays(2), at("2026-10-12T09:00"), at("2026-10-14T15:00")),
                ladder,
                OFFICE);
        // one hour of the afternoon, three of the morning
        assertThat(times(rungs, "2026-10-14T16:00"))
                .containsExactly(
                        "2026-10-12T09:00 ANNOUNCED", "2026-10-14T09:00 WORKING_MINUTES_240", "2026-10-14T15:00 DUE");
    }

    @Test
    void whoWorksAtNightIsRungWhenTheNightShiftBegins() {
        var night = new WorkingTime(
                BusinessCalendar.EVERY_DAY, new WorkingHours(List.of(WorkingHours.Span.of("20:00", "00:00"))), 1);
        var rungs = rungs(new Budget.WorkingDays(2), "2026-10-16T21:00", "2026-10-19T17:30", night);
        assertThat(times(rungs, "2026-10-19T18:00"))
                .containsExactly(
                        "2026-10-16T21:00 ANNOUNCED",
                        "2026-10-17T20:00 WORKING_DAYS_2",
                        "2026-10-18T20:00 WORKING_DAYS_1",
                        "2026-10-19T17:30 DUE");
    }

    @Test
    void quietHoursHoldBackWhatIsNotUrgent() {
        var ladder = new Ladder(
                Ladder.Family.ELAPSED,
                List.of(LadderStep.before(60, Unit.MINUTES), LadderStep.atDue(), LadderStep.every(60, Unit.MINUTES)),
                Duration.ofMinutes(30),
                Duration.ofMinutes(30),
                Duration.ofMinutes(60),
                Optional.of(new Ladder.Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0))));
        WatchedObligation sample = WatchedObligation.sample(
                new Budget.Elapsed(Duration.ofHours(10)), at("2026-10-12T14:00"), at("2026-10-13T00:00"));
        assertThat(times(new Rungs(sample, ladder, OFFICE), "2026-10-13T09:00"))
                .containsExactly(
                        "2026-10-12T14:00 ANNOUNCED",
                        "2026-10-12T22:00 MINUTES_60", // earlier rather than later
                        "2026-10-13T07:00 DUE",
                        "2026-10-13T07:00 REPEAT_420",
                        "2026-10-13T08:00 REPEAT_480",
                        "2026-10-13T09:00 REPEAT_540");
    }

    @Test
    void whatLiesBeforeTheDeadlineWasSetIsNotRung() {
        var rungs = rungs(new Budget.WorkingDays(1), "2026-10-12T09:00", "2026-10-13T17:30", OFFICE);
        assertThat(times(rungs, "2026-10-13T17:30"))
                .containsExactly("2026-10-12T09:00 ANNOUNCED", "2026-10-13T08:30 DUE_MORNING", "2026-10-13T17:30 DUE");
    }

    @ParameterizedTest
    @MethodSource("budgets")
    void lookingAheadFindsWhatWalkingFinds(Budget budget, String due) {
        var rungs = rungs(budget, "2026-09-30T09:00", due, OFFICE);
        Instant end = at("2026-12-20T00:00");
        List<Instant> walked = rungs.between(at("2026-09-01T00:00"), end).stream()
                .map(Rung::at)
                .distinct()
                .toList();
        Instant now = at("2026-09-01T00:00");
        for (Instant expected : walked) {
            now = rungs.nextAfter(now).orElseThrow();
            assertThat(now).isEqualTo(expected);
        }
        assertThat(rungs.between(at("2026-09-01T00:00"), at("2026-10-20T12:00")).size()
                        + rungs.between(at("2026-10-20T12:00"), end).size())
                .isEqualTo(rungs.between(at("2026-09-01T00:00"), end).size());
    }

    static Stream<Arguments> budgets() {
        return Stream.of(
                Arguments.of(new Budget.WorkingDays(4), "2026-10-12T17:30"),
                Arguments.of(new Budget.Elapsed(Duration.ofHours(24)), "2026-10-01T09:00"),
                Arguments.of(new Budget.EndOfMonth(), "2026-09-30T17:30"),
                Arguments.of(new Budget.DaysAfter("READING_DAY", 3, Budget.Unit.WORKING), "2026-10-10T17:30"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void laddersThatMakeNoSenseAreRefusedAtTheField(
            String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable make) {
        assertThatThrownBy(make)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.field()).contains(field));
    }

    static Stream<Arguments> nonsense() {
        Duration hour = Duration.ofHours(1);
        return Stream.of(
                refused(
                        "steps",
                        () -> new Ladder(Ladder.Family.ELAPSED, List.of(), hour, hour, hour, Optional.empty())),
                refused("steps", () -> ladder(Ladder.Family.WORKING_DAYS, LadderStep.before(50, Unit.PERCENT))),
                refused("steps", () -> ladder(Ladder.Family.WORKING_DAYS, LadderStep.before(-1, Unit.WORKING_DAYS))),
                refused(
                        "steps",
                        () -> ladder(Ladder.Family.WORKING_DAYS, LadderStep.before(10_000, Unit.WORKING_DAYS))),
                refused("steps", () -> ladder(Ladder.Family.ELAPSED, LadderStep.every(0, Unit.MINUTES))),
                refused("steps", () -> ladder(Ladder.Family.ELAPSED, LadderStep.every(1, Unit.MINUTES))),
                refused(
                        "steps",
                        () -> ladder(
                                Ladder.Family.WORKING_DAYS,
                                LadderStep.before(1, Unit.WORKING_DAYS),
                                LadderStep.before(1, Unit.WORKING_DAYS))),
                refused(
                        "unread",
                        () -> new Ladder(
                                Ladder.Family.ELAPSED,
                                List.of(LadderStep.atDue()),
                                Duration.ZERO,
                                hour,
                                hour,
                                Optional.empty())),
                refused(
                        "quiet",
                        () -> new Ladder(
                                Ladder.Family.WORKING_DAYS,
                                List.of(LadderStep.atDue()),
                                hour,
                                hour,
                                hour,
                                Optional.of(new Ladder.Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0))))),
                refused("quiet", () -> new Ladder.Quiet(LocalTime.NOON, LocalTime.NOON)));
    }

    private static Arguments refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable make) {
        return Arguments.of(field, make);
    }

    private static Ladder ladder(Ladder.Family family, LadderStep... steps) {
        Duration hour = Duration.ofHours(1);
        return new Ladder(
                family,
                Stream.concat(Stream.of(steps), Stream.of(LadderStep.atDue())).toList(),
                hour,
                hour,
                hour,
                Optional.empty());
    }

    private static Rungs rungs(Budget budget, String opened, String due, WorkingTime time) {
        return new Rungs(
                WatchedObligation.sample(budget, at(opened), at(due)), Ladder.standard(Ladder.Family.of(budget)), time);
    }

    private static List<String> times(Rungs rungs, String until) {
        return rungs.between(at("2026-09-01T00:00"), at(until)).stream()
                .map(rung -> LocalDateTime.ofInstant(rung.at(), PortalTime.ZONE) + " "
                        + rung.code().replaceAll("ANNOUNCED_.*", "ANNOUNCED"))
                .toList();
    }
}
