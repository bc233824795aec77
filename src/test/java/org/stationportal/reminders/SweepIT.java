package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.OpenChain;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Promises 1 to 3: no breach without a served notice, each rung once, nothing skipped. */
@IntegrationTest
class SweepIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Notices notices;

    @Autowired
    private ReminderStage stage;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId fitter;

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
    }

    @Test
    @UseCase({"UC-003", "UC-006", "UC-008"})
    void aFaultIsRemindedAlertedAndBreachedAfterAServedNotice() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        assertThat(stage.obligation(id).dueAt()).isEqualTo(at("2026-10-12T17:30"));
        stage.play(people, "2026-10-12T09:00");
        stage.see(fitter);
        stage.play(people, "2026-10-12T17:30");
        assertThat(rungs(id))
                .containsExactly("ANNOUNCED", "WORKING_DAYS_2", "WORKING_DAYS_1", "DUE_MORNING", "DUE", "DUE");
        assertThat(recipients(id, "DUE")).containsExactlyInAnyOrder(fitter, people.get(Post.BUSINESS_TEAM_LEADER));
        stage.play(people, "2026-10-13T08:59");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.OPEN);
        stage.play(people, "2026-10-13T09:00"); // one working day after the notice was seen; clause 1.3 has no grace
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.MISSED);
        assertThat(recipients(id, "BREACH"))
                .containsExactlyInAnyOrder(
                        fitter, people.get(Post.BUSINESS_TEAM_LEADER), people.get(Post.STATION_HEAD));
    }

    @Test
    @UseCase("UC-006")
    void nothingIsHeldAgainstAPersonWhoWasNotNotified() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        clock.set("2026-10-20T10:00"); // the portal was down all the time
        sweep.run();
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.OPEN);
        stage.see(fitter);
        stage.play(people, "2026-10-21T09:59");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.OPEN);
        stage.play(people, "2026-10-21T10:00");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.MISSED);
    }

    @Test
    @UseCase("UC-007")
    void afterAnOutageAPersonGetsOneMessageWithTheList() {
        ObligationId one = stage.open(people, new Budget.WorkingDays(4), fitter);
        ObligationId two = stage.open(people, new Budget.WorkingDays(5), fitter);
        sweep.run();
        long before = stage.messages(fitter);
        clock.set("2026-10-13T10:00");
        sweep.run();
        assertThat(stage.messages(fitter)).isEqualTo(before + 1);
        assertThat(rungs(one)).contains("DUE", "OVERDUE");
        assertThat(rungs(two)).contains("DUE_MORNING");
    }

    @Test
    @UseCase("UC-003")
    void theSweepTwiceAtOneInstantNotifiesOnce() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        clock.set("2026-10-12T17:30");
        sweep.run();
        List<String> once = rungs(id);
        sweep.run();
        assertThat(rungs(id)).isEqualTo(once);
    }

    @Test
    @UseCase({"UC-003", "UC-008"})
    void urgentFaultsRingRoundTheClockUntilAcknowledged() {
        clock.set("2026-10-03T22:00");
        ObligationId id = stage.open(people, new Budget.Elapsed(Duration.ofMinutes(90)), fitter);
        stage.play(people, "2026-10-04T00:00");
        assertThat(rungs(id)).containsExactly("ANNOUNCED", "PERCENT", "MINUTES", "DUE", "DUE", "REPEAT");
        stations.run(fitter, () -> notices.acknowledgeAll(id));
        stage.play(people, "2026-10-04T00:10");
        assertThat(rungs(id).stream().filter("REPEAT"::equals)).hasSize(1);
    }

    @Test
    @UseCase("UC-004")
    void aStopMovesTheDeadlineByTheWorkingDaysInWhichTheClockStood() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        clock.set("2026-10-09T09:00");
        EmployeeId leader = people.get(Post.BUSINESS_TEAM_LEADER);
        long request =
                stations.as(fitter, () -> suspensions.request(id, "客户要求改期", "改期申请单", leader, at("2026-10-12T09:00")));
        stations.run(leader, () -> suspensions.decide(request, true, ""));
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.SUSPENDED);
        stage.play(people, "2026-10-12T09:00");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.OPEN);
        // 9 and 10 October (a make-up workday) stood still: 8, 12, 13, 14 are counted
        assertThat(stage.obligation(id).dueAt()).isEqualTo(at("2026-10-14T17:30"));
    }

    @Test
    @UseCase("UC-005")
    void theNextStageDerivesFromTheRealCompletionAndTheTotalStands() {
        List<ObligationId> chain = chain();
        EmployeeId surveyor = people.get(Post.AREA_MANAGER);
        clock.set("2026-10-08T11:00");
        stations.run(surveyor, () -> deadlines.fulfil(chain.get(1), at("2026-10-08T10:30"), "现场具备条件"));
        assertThat(stage.obligation(chain.get(1)).status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(stage.obligation(chain.get(2)).status()).isEqualTo(ObligationStatus.OPEN);
        assertThat(stage.obligation(chain.get(2)).dueAt()).isEqualTo(at("2026-10-09T17:30"));
        assertThat(stage.obligation(chain.get(3)).dueAt()).isEqualTo(at("2026-10-12T17:30")); // as planned from there
        assertThat(stage.obligation(chain.get(0)).dueAt()).isEqualTo(at("2026-10-13T17:30"));
        clock.set("2026-10-09T09:00");
        stations.run(surveyor, () -> deadlines.fulfil(chain.get(2), at("2026-10-09T09:00"), null));
        clock.set("2026-10-12T09:00");
        stations.run(fitter, () -> deadlines.fulfil(chain.get(3), at("2026-10-12T09:00"), null));
        assertThat(stage.obligation(chain.get(0)).status()).isEqualTo(ObligationStatus.FULFILLED);
    }

    @Test
    @UseCase("UC-006")
    void aLateChainBreachesOnceForWhoeverHeldItWhenTheTimeRanOut() {
        List<ObligationId> chain = chain();
        EmployeeId surveyor = people.get(Post.AREA_MANAGER);
        stage.play(people, "2026-10-13T17:30");
        stage.see(surveyor);
        clock.set("2026-10-14T09:00");
        stations.run(surveyor, () -> deadlines.fulfil(chain.get(1), at("2026-10-14T09:00"), null));
        stage.play(people, "2026-10-16T09:00");
        assertThat(stage.obligation(chain.get(0)).status()).isEqualTo(ObligationStatus.MISSED);
        assertThat(breachedBy(chain.get(0))).containsExactly(surveyor);
        assertThat(stage.obligation(chain.get(2)).status()).isEqualTo(ObligationStatus.OPEN);
    }

    @Test
    @UseCase("UC-006")
    void whoeverFinishesLateBeforeTheLeadTimeHasPassedIsNotAssessed() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        clock.set("2026-10-20T10:00");
        sweep.run();
        stage.see(fitter);
        clock.set("2026-10-20T15:00");
        stations.run(fitter, () -> deadlines.fulfil(id, at("2026-10-20T15:00"), null));
        stage.play(people, "2026-10-25T09:00");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.FULFILLED_LATE);
        assertThat(breachedBy(id)).isEmpty();
    }

    @Test
    @UseCase("UC-006")
    void eachOfTwoIsAssessedOnHisOwnAsSoonAsHeHasBeenNotified() {
        EmployeeId another = stations.another(people, people.business(), Post.FITTER);
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter, another);
        stage.play(people, "2026-10-12T15:00");
        stage.see(another); // whose lead time is over first
        stage.play(people, "2026-10-12T16:00");
        stage.see(fitter);
        stage.play(people, "2026-10-13T15:00");
        assertThat(breachedBy(id)).containsExactly(another);
        stage.play(people, "2026-10-13T16:00");
        assertThat(breachedBy(id)).containsExactlyInAnyOrder(another, fitter);
    }

    @Test
    @UseCase("UC-006")
    void whoeverWasNotifiedLaterThanTheOtherIsNotForgotten() {
        EmployeeId another = stations.another(people, people.business(), Post.FITTER);
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter, another);
        sweep.run();
        stage.see(another);
        stage.play(people, "2026-10-14T10:00");
        assertThat(breachedBy(id)).containsExactly(another);
        stage.see(fitter);
        stage.play(people, "2026-10-15T10:00");
        assertThat(breachedBy(id)).containsExactlyInAnyOrder(another, fitter);
    }

    private List<ObligationId> chain() {
        EmployeeId surveyor = people.get(Post.AREA_MANAGER);
        return stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.openChain(new OpenChain(
                        "1.2",
                        ReminderStage.subject(),
                        people.station(),
                        clock.instant(),
                        5,
                        OpenChain.Basis.TOTAL,
                        "RESIDENTIAL",
                        List.of(
                                new OpenChain.Stage("SURVEY", 2, surveyor, people.reading()),
                                new OpenChain.Stage("REPORT", 1, surveyor, people.reading()),
                                new OpenChain.Stage("ENERGIZATION", 2, fitter, people.business())))));
    }

    private List<String> rungs(ObligationId id) {
        return jdbc
                .sql("select rung from notice where obligation_id = :id and kind <> 'ESCALATION' order by rung_at, id")
                .param("id", id.value())
                .query(String.class)
                .list()
                .stream()
                .map(rung ->
                        rung.replaceAll("_(20[0-9-]+|[0-9]{5,}|[0-9]+)$", "").equals("WORKING_DAYS")
                                ? rung
                                : rung.replaceAll("_(20[0-9-]+|[0-9]+)$", ""))
                .toList();
    }

    private List<EmployeeId> recipients(ObligationId id, String rung) {
        return jdbc
                .sql("select recipient_id from notice where obligation_id = :id and rung = :rung")
                .param("id", id.value())
                .param("rung", rung)
                .query(Long.class)
                .list()
                .stream()
                .map(EmployeeId::new)
                .toList();
    }

    private List<EmployeeId> breachedBy(ObligationId id) {
        return jdbc
                .sql("select employee_id from obligation_party where obligation_id = :id and breached_at is not null")
                .param("id", id.value())
                .query(Long.class)
                .list()
                .stream()
                .map(EmployeeId::new)
                .toList();
    }
}
