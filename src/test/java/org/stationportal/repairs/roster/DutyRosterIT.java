package org.stationportal.repairs.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.AbsenceKind;
import org.stationportal.organization.Absences;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EnterAbsence;
import org.stationportal.organization.Post;

/** The duty roster: who is on duty at an instant, gaps, changes that stay on record. */
@IntegrationTest
@UseCase("UC-018")
class DutyRosterIT {

    private static final LocalDate WED_30 = LocalDate.of(2026, 9, 30);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final DutyHours DAY = new DutyHours(LocalTime.of(8, 0), LocalTime.of(20, 0));
    private static final DutyHours NIGHT = new DutyHours(LocalTime.of(20, 0), LocalTime.of(8, 0));
    private static final Set<Post> MAY_KEEP =
            EnumSet.of(Post.BUSINESS_TEAM_LEADER, Post.STATION_HEAD, Post.DEPUTY_HEAD);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private DutyRoster roster;

    @Autowired
    private RosterChanges changes;

    @Autowired
    private Absences absences;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId leader;
    private EmployeeId officer;
    private EmployeeId fitter;

    @BeforeEach
    void station() {
        clock.set("2026-09-29T09:00");
        people = stations.create();
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        officer = people.get(Post.DUTY_OFFICER);
        fitter = people.get(Post.FITTER);
    }

    @Test
    void aTurnOverMidnightBelongsToBothDaysAndEndsExclusively() {
        change(WED_30, 0, "", new DutyTurn(officer, DAY), new DutyTurn(fitter, NIGHT));
        assertThat(onDuty("2026-09-30T07:59")).isEmpty();
        assertThat(onDuty("2026-09-30T08:00")).containsExactly(officer);
        assertThat(onDuty("2026-09-30T20:00")).containsExactly(fitter);
        assertThat(onDuty("2026-10-01T03:30")).containsExactly(fitter);
        assertThat(onDuty("2026-10-01T08:00")).isEmpty();
    }

    @Test
    void whatIsMissingIsShownAsAGap() {
        change(WED_30, 0, "", new DutyTurn(officer, hours("08:00", "18:00")));
        assertThat(gaps(SEPTEMBER))
                .containsExactly(
                        new DutyGap(at("2026-09-29T00:00"), at("2026-09-30T00:00")),
                        new DutyGap(at("2026-09-30T00:00"), at("2026-09-30T08:00")),
                        new DutyGap(at("2026-09-30T18:00"), at("2026-10-01T00:00")));
        assertThat(gaps(OCTOBER)).hasSize(31);
        assertThat(gaps(YearMonth.of(2026, 8))).as("what is past").isEmpty();
    }

    @Test
    void groupsTakeTurnsEveryFewDays() {
        rotate(2, List.of(officer), List.of(fitter, leader));
        assertThat(onDuty("2026-10-01T12:00")).containsExactly(officer);
        assertThat(onDuty("2026-10-02T12:00")).containsExactly(officer);
        assertThat(onDuty("2026-10-03T12:00")).containsExactlyInAnyOrder(fitter, leader);
        assertThat(onDuty("2026-10-05T12:00")).containsExactly(officer);
        assertThat(gaps(OCTOBER))
                .as("the first morning only")
                .containsExactly(new DutyGap(at("2026-10-01T00:00"), at("2026-10-01T08:00")));
    }

    @Test
    void lastMonthIsCopiedWhereNothingHasBeenEntered() {
        change(LocalDate.of(2026, 9, 29), 0, "补排", new DutyTurn(officer, hours("18:00", "08:00")));
        change(WED_30, 0, "", new DutyTurn(officer, DutyHours.WHOLE_DAY));
        change(LocalDate.of(2026, 10, 30), 0, "", new DutyTurn(fitter, DutyHours.WHOLE_DAY));
        assertThat(stations.as(leader, () -> changes.copyLastMonth(people.business(), OCTOBER)))
                .isEqualTo(1);
        assertThat(onDuty("2026-10-29T20:00")).containsExactly(officer);
        assertThat(onDuty("2026-10-30T20:00")).containsExactly(fitter);
        assertThatThrownBy(() -> stations.as(leader, () -> changes.copyLastMonth(people.business(), OCTOBER)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatHasBegunIsChangedWithAReasonOnlyAndStaysInTheHistory() {
        change(WED_30, 0, "", new DutyTurn(officer, DutyHours.WHOLE_DAY));
        clock.set("2026-09-30T10:00");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> change(WED_30, 1, "", new DutyTurn(fitter, DutyHours.WHOLE_DAY)))
                .matches(violation -> violation.field().orElse("").equals("reason"));
        change(WED_30, 1, "曾庆林突发疾病", new DutyTurn(fitter, DutyHours.WHOLE_DAY));
        assertThat(onDuty("2026-09-30T12:00")).containsExactly(fitter);
        List<DutyVersion> history = stations.as(leader, () -> roster.history(people.business(), WED_30));
        assertThat(history).extracting(DutyVersion::no).containsExactly(2, 1);
        assertThat(history.getFirst().reason()).isEqualTo("曾庆林突发疾病");
        assertThat(history.getLast().people())
                .extracting(DutyDay.Person::employee)
                .containsExactly(officer);
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseHasJustChanged() {
        change(WED_30, 0, "", new DutyTurn(officer, DutyHours.WHOLE_DAY));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> change(WED_30, 0, "", new DutyTurn(fitter, DutyHours.WHOLE_DAY)))
                .matches(violation -> violation.key().endsWith("changedMeanwhile"));
    }

    @Test
    void onePersonIsNotOnDutyTwiceAtTheSameTime() {
        assertThatThrownBy(() -> change(
                        WED_30, 0, "", new DutyTurn(officer, DAY), new DutyTurn(officer, hours("19:00", "21:00"))))
                .isInstanceOf(RuleViolation.class);
        change(WED_30, 0, "", new DutyTurn(officer, DAY), new DutyTurn(officer, NIGHT));
        assertThat(onDuty("2026-10-01T07:00")).containsExactly(officer);
    }

    @Test
    void whoeverIsAwayIsWarnedAbout() {
        change(WED_30, 0, "", new DutyTurn(officer, DutyHours.WHOLE_DAY), new DutyTurn(fitter, DutyHours.WHOLE_DAY));
        stations.run(
                people.get(Post.STATION_HEAD),
                () -> absences.enter(new EnterAbsence(
                        officer, at("2026-09-30T13:00"), at("2026-10-02T18:00"), AbsenceKind.SICK_LEAVE, fitter, "")));
        DutyDay day = stations.as(leader, () -> roster.month(people.business(), SEPTEMBER))
                .get(29);
        assertThat(day.people())
                .filteredOn(DutyDay.Person::away)
                .extracting(DutyDay.Person::employee)
                .containsExactly(officer);
    }

    @Test
    void peopleOfAnotherStationAreNotPutOnDuty() {
        var elsewhere = stations.create();
        assertThatThrownBy(() -> change(WED_30, 0, "", new DutyTurn(elsewhere.get(Post.FITTER), DutyHours.WHOLE_DAY)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> stations.run(
                        elsewhere.get(Post.STATION_HEAD),
                        () -> changes.change(new ChangeDutyDay(people.business(), WED_30, 0, List.of(), ""))))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void theDatabaseKeepsEveryVersion() {
        change(WED_30, 0, "", new DutyTurn(officer, DutyHours.WHOLE_DAY));
        assertThatThrownBy(() -> jdbc.sql("update duty_turn set employee_id = :fitter where employee_id = :officer")
                        .param("fitter", fitter.value())
                        .param("officer", officer.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void onlyItsLeaderAndTheHeadsKeepTheRoster(Post post) {
        Runnable change = () -> changes.change(new ChangeDutyDay(
                people.business(), WED_30, 0, List.of(new DutyTurn(officer, DutyHours.WHOLE_DAY)), ""));
        assertThat(stations.as(people.get(post), () -> roster.mayKeep(people.business())))
                .isEqualTo(MAY_KEEP.contains(post));
        if (MAY_KEEP.contains(post)) {
            stations.run(people.get(post), change);
            assertThat(onDuty("2026-09-30T12:00")).containsExactly(officer);
        } else if (post == Post.READING_TEAM_LEADER) {
            assertThatThrownBy(() -> stations.run(people.get(post), change)).isInstanceOf(RuleViolation.class);
        } else {
            assertThatThrownBy(() -> stations.run(people.get(post), change)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private static DutyHours hours(String from, String until) {
        return new DutyHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    private void change(LocalDate day, int basedOn, String reason, DutyTurn... turns) {
        stations.run(
                leader,
                () -> changes.change(new ChangeDutyDay(people.business(), day, basedOn, List.of(turns), reason)));
    }

    @SafeVarargs
    private void rotate(int everyDays, List<EmployeeId>... groups) {
        stations.run(
                leader,
                () -> changes.rotate(new RotateDuty(
                        people.business(),
                        OCTOBER.atDay(1),
                        OCTOBER.atEndOfMonth(),
                        List.of(groups),
                        everyDays,
                        DutyHours.WHOLE_DAY)));
    }

    private List<DutyGap> gaps(YearMonth month) {
        return stations.as(leader, () -> roster.gaps(people.business(), month));
    }

    private List<EmployeeId> onDuty(String local) {
        Instant instant = at(local);
        return stations.as(leader, () -> roster.onDuty(people.station(), instant)).stream()
                .map(found -> found.person().id())
                .toList();
    }
}
