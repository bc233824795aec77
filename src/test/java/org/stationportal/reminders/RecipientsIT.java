package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.AssignShift;
import org.stationportal.calendar.MakeShiftPlan;
import org.stationportal.calendar.ShiftPlanId;
import org.stationportal.calendar.Shifts;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.AbsenceKind;
import org.stationportal.organization.Absences;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EnterAbsence;
import org.stationportal.organization.Post;

/** Who is told, and when, beside the ordinary: stand-ins, people in shifts, changed ladders, renewals. */
@IntegrationTest
class RecipientsIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private ReminderStage stage;

    @Autowired
    private Absences absences;

    @Autowired
    private Shifts shifts;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Ladders ladders;

    private TestStation.People people;
    private EmployeeId fitter;

    @BeforeEach
    void station() {
        clock.set("2026-10-12T09:00"); // a Monday
        people = stations.create();
        fitter = people.get(Post.FITTER);
    }

    @Test
    @UseCase("UC-011")
    void whoeverStandsInIsToldTooAndServesNoticeOnNobody() {
        EmployeeId standIn = stations.another(people, people.business(), Post.FITTER);
        stations.run(
                fitter,
                () -> absences.enter(new EnterAbsence(
                        fitter,
                        at("2026-10-12T09:30"),
                        at("2026-10-14T00:00"),
                        AbsenceKind.ANNUAL_LEAVE,
                        standIn,
                        "")));
        clock.set("2026-10-12T10:00");
        ObligationId id = stage.open(people, new Budget.WorkingDays(1), fitter);
        stage.play(people, "2026-10-12T10:01");
        assertThat(stage.told(id)).contains("ANNOUNCED → RESPONSIBLE", "ANNOUNCED → STAND_IN");
        stage.see(standIn);
        stage.play(people, "2026-10-15T09:00");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.OPEN); // he himself knows nothing
        assertThat(stage.rungsTo(id, standIn)).contains("DUE").doesNotContain("OVERDUE"); // he was back on the 14th
    }

    @Test
    void whoWorksInShiftsIsRungInHisOwnHours() {
        EmployeeId administrator = people.get(Post.ADMINISTRATOR);
        ShiftPlanId night = stations.as(
                administrator,
                () -> shifts.make(new MakeShiftPlan(
                        "夜班", new WorkingHours(List.of(WorkingHours.Span.of("20:00", "00:00"))), true)));
        stations.run(
                administrator, () -> shifts.assign(new AssignShift(fitter, night, LocalDate.of(2026, 10, 12), null)));
        ObligationId id = stage.open(people, new Budget.WorkingDays(3), fitter);
        stage.play(people, "2026-10-13T20:00");
        assertThat(stage.rungsTo(id, fitter)).containsExactly("ANNOUNCED", "WORKING_DAYS");
        assertThat(stage.told(id))
                .filteredOn("WORKING_DAYS → RESPONSIBLE"::equals)
                .hasSize(1);
    }

    @Test
    void anOpenEndedSuspensionAsksForItsRenewalAndElseRunsOut() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        EmployeeId leader = people.get(Post.BUSINESS_TEAM_LEADER);
        stage.play(people, "2026-10-12T10:00");
        long asked = stations.as(fitter, () -> suspensions.request(id, "等待物资", "物资单 7 号", leader, null));
        stations.run(leader, () -> suspensions.decide(asked, true, ""));
        stage.play(people, "2026-10-24T00:00");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.SUSPENDED);
        assertThat(stage.told(id)).contains("RENEWAL → RESPONSIBLE", "RENEWAL → APPROVER");
        stage.play(people, "2026-10-27T09:00");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.OPEN);
    }

    @Test
    void aChangedLadderHoldsForWhatIsOpen() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        stage.play(people, "2026-10-12T10:00");
        var ladder = new Ladder(
                Ladder.Family.WORKING_DAYS,
                List.of(
                        LadderStep.before(120, LadderStep.Unit.WORKING_MINUTES, NoticeDetails.Role.STATION_HEAD),
                        LadderStep.atDue(NoticeDetails.Role.TEAM_LEADER)),
                Duration.ofDays(20),
                Duration.ofDays(20),
                Duration.ofDays(1),
                Optional.empty());
        EmployeeId administrator = people.get(Post.ADMINISTRATOR);
        stations.run(administrator, () -> ladders.change("1.3", ladder, new Budget.WorkingDays(4)));
        stage.play(people, "2026-10-16T17:30");
        assertThat(stage.rungsTo(id, fitter)).containsExactly("ANNOUNCED", "WORKING_MINUTES", "DUE");
        assertThat(stage.rungsTo(id, people.get(Post.STATION_HEAD))).containsExactly("WORKING_MINUTES");
        assertThat(stations.as(
                        administrator,
                        () -> ladders.preview(ladder, new Budget.WorkingDays(4), at("2026-10-12T09:00"))))
                .extracting(Ladders.Planned::at)
                .contains(at("2026-10-16T15:30"), at("2026-10-16T17:30"));
    }

    @Test
    void aStepBeforeTheOpeningIsRefused() {
        var ladder = new Ladder(
                Ladder.Family.WORKING_DAYS,
                List.of(LadderStep.before(5, LadderStep.Unit.WORKING_DAYS), LadderStep.atDue()),
                Duration.ofHours(4),
                Duration.ofHours(4),
                Duration.ofHours(7),
                Optional.empty());
        assertThatThrownBy(() -> stations.run(
                        people.get(Post.ADMINISTRATOR), () -> ladders.change("1.3", ladder, new Budget.WorkingDays(4))))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.field()).contains("steps"));
    }
}
