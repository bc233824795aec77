package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.Day;
import org.stationportal.calendar.DayKind;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingTime;

/** A deadline follows from the history alone. November 2026 begins on a Sunday. */
class ReplayTest {

    private static final WorkingTime FIRST = new WorkingTime(BusinessCalendar.WEEKENDS_OFF, WorkingHours.DEFAULT, 1);
    private static final LocalDate NEW_HOLIDAY = LocalDate.of(2026, 11, 5);
    private static final WorkingTime SECOND = new WorkingTime(
            BusinessCalendar.WEEKENDS_OFF.combinedWith(
                    date -> new Day(date, date.equals(NEW_HOLIDAY) ? DayKind.HOLIDAY : DayKind.WORKDAY, "")),
            WorkingHours.DEFAULT,
            2);
    private static final ClauseVersion CLAUSE = new ClauseVersion(
            7,
            "1.2",
            LocalDate.of(2025, 1, 1),
            Map.of("graceDays", 1),
            Map.of(),
            Set.of(),
            Optional.empty(),
            "test",
            Instant.EPOCH);

    private final List<Replay.Step> steps = new ArrayList<>();

    @Test
    void theOpeningGivesStartBudgetGraceAndCalendar() {
        sets(ObligationEvent.Kind.OPENED, "2026-11-02T09:00", 1, 0);
        assertThat(due()).isEqualTo(at("2026-11-06T17:30"));
        assertThat(replayed().map(Deadline::assessableFrom)).contains(at("2026-11-07T17:30"));
    }

    @Test
    void theTimeInWhichTheClockStoodIsLeftOutOnceItRunsOn() {
        sets(ObligationEvent.Kind.OPENED, "2026-11-02T09:00", 1, 0);
        happens(true, ObligationEvent.Kind.SUSPENDED, "2026-11-03T09:00");
        assertThat(due()).as("while it stands the old one is stored").isEqualTo(at("2026-11-06T17:30"));
        sets(ObligationEvent.Kind.RESUMED, "2026-11-05T09:00", 1, 0);
        assertThat(due()).isEqualTo(at("2026-11-10T17:30"));
    }

    @Test
    void extensionsAddUpAlsoThoseMadeWhileTheClockStood() {
        sets(ObligationEvent.Kind.OPENED, "2026-11-02T09:00", 1, 0);
        sets(ObligationEvent.Kind.EXTENDED, "2026-11-02T10:00", 1, 1);
        assertThat(due()).isEqualTo(at("2026-11-09T17:30"));
        happens(true, ObligationEvent.Kind.SUSPENDED, "2026-11-03T09:00");
        steps.add(new Replay.Step(
                steps.size(),
                true,
                ObligationEvent.Kind.EXTENDED,
                at("2026-11-03T10:00"),
                null,
                null,
                2,
                null,
                null,
                null));
        assertThat(due()).isEqualTo(at("2026-11-09T17:30"));
        sets(ObligationEvent.Kind.RESUMED, "2026-11-04T09:00", 1, 0);
        assertThat(due()).isEqualTo(at("2026-11-12T17:30"));
    }

    @Test
    void anotherCalendarCountsFromTheEventOnThatNamesIt() {
        sets(ObligationEvent.Kind.OPENED, "2026-11-02T09:00", 1, 0);
        sets(ObligationEvent.Kind.RECOMPUTED, "2026-11-03T09:00", 2, 0);
        assertThat(due()).isEqualTo(at("2026-11-09T17:30"));
        assertThat(replayed().map(Deadline::calendarVersion)).contains(2L);
    }

    @Test
    void aStopOfTheChainStopsAStageThatIsReportedToHaveStartedBefore() {
        happens(false, ObligationEvent.Kind.SUSPENDED, "2026-11-03T09:00");
        happens(false, ObligationEvent.Kind.RESUMED, "2026-11-05T09:00");
        sets(ObligationEvent.Kind.STARTED, "2026-11-02T09:00", 1, 0);
        assertThat(due()).isEqualTo(at("2026-11-10T17:30"));
    }

    @Test
    void aStageIsCappedToItsTotal() {
        add(ObligationEvent.Kind.STARTED, "2026-11-02T09:00", 1, 0, at("2026-11-04T17:30"));
        assertThat(due()).isEqualTo(at("2026-11-04T17:30"));
    }

    @Test
    void everyBudgetTakesItsExtensionInItsOwnUnit() {
        assertThat(extended(new Budget.WorkingDays(4), 2)).isEqualTo(at("2026-11-10T17:30"));
        assertThat(extended(new Budget.Elapsed(Duration.ofMinutes(90)), 30)).isEqualTo(at("2026-11-02T11:00"));
        assertThat(extended(new Budget.DaysAfter(3), 2)).isEqualTo(at("2026-11-07T17:30"));
        assertThat(extended(new Budget.EndOfMonth(), 1)).isEqualTo(at("2026-12-01T17:30"));
        assertThat(extended(new Budget.FixedDay(10), 5)).isEqualTo(at("2026-11-15T17:30"));
    }

    @Test
    void aHistoryThatDoesNotSayEnoughYieldsNothing() {
        assertThat(replayed()).isEmpty();
        happens(true, ObligationEvent.Kind.SUSPENDED, "2026-11-03T09:00");
        assertThat(replayed()).isEmpty();
    }

    private static Instant extended(Budget budget, int units) {
        return new Terms(budget, units, CLAUSE)
                .deadline(at("2026-11-02T09:00"), FIRST, List.of(), Optional.empty())
                .due();
    }

    private void happens(boolean own, ObligationEvent.Kind kind, String at) {
        steps.add(new Replay.Step(steps.size(), own, kind, at(at), null, null, 0, null, null, null));
    }

    private void sets(ObligationEvent.Kind kind, String at, long calendar, int extension) {
        add(kind, at, calendar, extension, null);
    }

    private void add(ObligationEvent.Kind kind, String at, long calendar, int extension, @Nullable Instant cap) {
        steps.add(new Replay.Step(
                steps.size(),
                true,
                kind,
                at(at),
                new Budget.WorkingDays(4),
                at("2026-11-02T09:00"),
                extension,
                7L,
                calendar,
                cap));
    }

    private Instant due() {
        return replayed().orElseThrow().due();
    }

    private Optional<Deadline> replayed() {
        return Replay.deadline(steps, id -> CLAUSE, version -> version == 1 ? FIRST : SECOND);
    }
}
