package org.stationportal.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.deadlines.ObligationFilter;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.AbsenceId;
import org.stationportal.organization.AbsenceKind;
import org.stationportal.organization.Absences;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.EnterAbsence;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Sweep;

/** The week's obligation to submit a summary: for whom, from when, until when (clause 2.3s). */
@IntegrationTest(schema = "summaries", properties = "portal.sweep.at-once=false")
@UseCase("UC-024")
class WeeklyDutiesIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private WeeklyDuties duties;

    @Autowired
    private Obligations obligations;

    @Autowired
    private SummaryWriting writing;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Absences absences;

    @Autowired
    private Sweep sweep;

    private TestStation.People people;

    @BeforeEach
    void station() {
        clock.set("2026-11-20T09:00");
        people = stations.create();
    }

    @Test
    void specialistsAndTeamLeadersOweOneAndNobodyElse() {
        dayBegins("2026-11-23");
        assertThat(owed())
                .hasSize(4)
                .allSatisfy(o -> {
                    assertThat(o.clauseCode()).isEqualTo("2.3s");
                    assertThat(o.assessed()).isFalse();
                    assertThat(o.onItsPage()).isTrue();
                    assertThat(o.dueAt()).isEqualTo(at("2026-11-27T17:30"));
                })
                .flatExtracting(ObligationSummary::parties)
                .extracting(EmployeeSummary::id)
                .containsExactlyInAnyOrder(
                        people.get(Post.OPERATIONS_SPECIALIST),
                        people.get(Post.LINE_LOSS_SPECIALIST),
                        people.get(Post.BUSINESS_TEAM_LEADER),
                        people.get(Post.READING_TEAM_LEADER));
    }

    @Test
    void runAgainItOpensNothingTwice() {
        dayBegins("2026-11-23");
        dayBegins("2026-11-23");
        dayBegins("2026-11-24");
        assertThat(owed()).hasSize(4);
    }

    @Test
    void twoNodesAtOnceOpenItOnce() throws Exception {
        clock.set("2026-11-23T00:05");
        Callable<Void> day = () -> {
            duties.run(LocalDate.of(2026, 11, 23));
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var done : nodes.invokeAll(List.of(day, day))) {
                done.get();
            }
        }
        assertThat(owed()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 2026-09-30T17:30", // the holidays begin on Thursday
        "2026-10-08, 2026-10-10T17:30", // after them, up to a Saturday that is worked
        "2025-01-27, 2025-01-27T17:30", // the one day before the Spring Festival
        "2026-12-30, 2026-12-31T17:30", // Monday and Tuesday were missed
    })
    void itIsDueOnTheWeeksLastWorkingDay(String day, String due) {
        dayBegins(day);
        assertThat(owed()).hasSize(4).allSatisfy(o -> assertThat(o.dueAt()).isEqualTo(at(due)));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01", "2026-10-05", "2026-10-07", "2026-02-17", "2026-10-11", "2026-11-28"})
    void onADayOffBeforeOrAfterTheWorkingDaysNothingIsOpened(String day) {
        dayBegins(day);
        assertThat(owed()).isEmpty();
    }

    @Test
    void whoeverIsAwayForTheWholeWeekOwesNone() {
        EmployeeId specialist = people.get(Post.OPERATIONS_SPECIALIST);
        away(specialist, "2026-11-21T00:00", "2026-11-28T00:00");
        EmployeeId leader = people.get(Post.READING_TEAM_LEADER);
        away(leader, "2026-11-23T00:00", "2026-11-27T13:00"); // back on Friday afternoon
        dayBegins("2026-11-23");
        assertThat(owed())
                .flatExtracting(ObligationSummary::parties)
                .extracting(EmployeeSummary::id)
                .hasSize(3)
                .contains(leader)
                .doesNotContain(specialist);
    }

    @Test
    void whoComesBackEarlierOwesItFromThatDay() {
        EmployeeId specialist = people.get(Post.OPERATIONS_SPECIALIST);
        var absence = away(specialist, "2026-11-21T00:00", "2026-11-28T00:00");
        dayBegins("2026-11-23");
        clock.set("2026-11-24T17:00");
        stations.run(specialist, () -> absences.shorten(absence, at("2026-11-25T12:00")));
        dayBegins("2026-11-26");
        assertThat(owed()).hasSize(4);
    }

    @Test
    void whatIsSubmittedAlreadyIsNotOwedAnyMore() {
        EmployeeId specialist = people.get(Post.OPERATIONS_SPECIALIST);
        clock.set("2026-11-24T09:00");
        submit(specialist);
        dayBegins("2026-11-25");
        assertThat(owed()).hasSize(3);
    }

    @Test
    void itIsRemindedOfAndNeverHeldAgainstAnybody() {
        dayBegins("2026-11-23");
        clock.set("2026-11-27T17:31");
        sweep.run();
        clock.set("2026-12-04T17:31");
        sweep.run();
        assertThat(owed()).allSatisfy(o -> assertThat(o.status()).isEqualTo(ObligationStatus.OPEN));
        submit(people.get(Post.LINE_LOSS_SPECIALIST));
        assertThat(owed())
                .filteredOn(o -> o.parties().getFirst().id().equals(people.get(Post.LINE_LOSS_SPECIALIST)))
                .extracting(ObligationSummary::status)
                .containsExactly(ObligationStatus.FULFILLED_LATE);
    }

    private void submit(EmployeeId who) {
        Week week = new Week(LocalDate.of(2026, 11, 23));
        SummaryId id = stations.as(who, () -> writing.open(week));
        stations.run(who, () -> writing.write(id, SummaryText.WORK, "抽查台区"));
        stations.run(who, () -> submissions.submit(id));
    }

    private void dayBegins(String day) {
        clock.set(day + "T00:05");
        duties.run(LocalDate.parse(day));
    }

    private AbsenceId away(EmployeeId who, String from, String until) {
        return stations.as(
                who,
                () -> absences.enter(new EnterAbsence(
                        who, at(from), at(until), AbsenceKind.ANNUAL_LEAVE, people.get(Post.DEPUTY_HEAD), "")));
    }

    private List<ObligationSummary> owed() {
        return stations.as(
                        people.get(Post.STATION_HEAD),
                        () -> obligations.page(
                                new ObligationFilter(Set.of(), null, null, null, WeeklyDuties.SUBJECT_TYPE, null),
                                0,
                                100))
                .rows();
    }
}
