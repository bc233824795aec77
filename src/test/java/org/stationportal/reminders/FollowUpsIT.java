package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** What follows when nobody reads, receives or does anything: unread, climbing, opened again, told in person. */
@IntegrationTest
class FollowUpsIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private ReminderStage stage;

    @Autowired
    private Notices notices;

    @Autowired
    private Deadlines deadlines;

    private TestStation.People people;
    private EmployeeId fitter;
    private EmployeeId leader;

    @BeforeEach
    void station() {
        clock.set("2026-10-12T09:00"); // a Monday
        people = stations.create();
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
    }

    @Test
    void anUnreadNoticeClimbsToTheLeaderAfterFourWorkingHours() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        stage.play(people, "2026-10-12T14:59"); // 9 to 12 and 14 to 15 o'clock: lunch is no working time
        assertThat(stage.rungsTo(id, leader)).isEmpty();
        stage.play(people, "2026-10-12T15:00");
        assertThat(stage.rungsTo(id, leader)).containsExactly("UNREAD");
    }

    @Test
    void aNoticeThatWasSeenDoesNotClimb() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(4), fitter);
        stage.play(people, "2026-10-12T10:00");
        stage.see(fitter);
        stage.play(people, "2026-10-13T17:30");
        assertThat(stage.rungsTo(id, leader)).isEmpty();
    }

    @Test
    void anAlertThatNobodyReceivesClimbsToTheDeputyAndThenToTheHead() {
        ObligationId id = shortlyHandedOver();
        stage.see(fitter);
        // seven working hours a day, each step after four: Thursday 14:30, Friday 9:30
        stage.play(people, "2026-10-15T14:29");
        assertThat(stage.rungsTo(id, people.get(Post.DEPUTY_HEAD))).isEmpty();
        stage.play(people, "2026-10-15T14:30");
        assertThat(stage.rungsTo(id, people.get(Post.DEPUTY_HEAD))).containsExactly("CLIMB");
        stage.play(people, "2026-10-16T09:29");
        assertThat(stage.rungsTo(id, people.get(Post.STATION_HEAD))).isEmpty();
        stage.play(people, "2026-10-16T09:30");
        assertThat(stage.rungsTo(id, people.get(Post.STATION_HEAD))).containsExactly("CLIMB_HIGHER");
    }

    @Test
    void anAlertThatTheLeaderReceivedDoesNotClimb() {
        ObligationId id = shortlyHandedOver();
        stage.see(fitter);
        stations.run(leader, () -> notices.acknowledgeAll(id));
        stage.play(people, "2026-10-15T17:30");
        assertThat(stage.rungsTo(id, people.get(Post.DEPUTY_HEAD))).isEmpty();
    }

    @Test
    void acknowledgedWithoutProgressIsRemindedAgainToBoth() {
        ObligationId id = shortlyHandedOver();
        stations.run(fitter, () -> notices.acknowledgeAll(id));
        stage.play(people, "2026-10-15T17:30");
        assertThat(stage.rungsTo(id, fitter)).contains("REOPENED");
        assertThat(stage.rungsTo(id, leader)).contains("REOPENED");
    }

    @Test
    void whoGotItTooLateIsNotAssessedAndTheLeaderIsAsked() {
        ObligationId id = shortlyHandedOver();
        stage.see(fitter);
        stage.play(people, "2026-10-16T17:30");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.OPEN);
        assertThat(stage.rungsTo(id, leader)).contains("SHORT_HANDOVER");
    }

    @Test
    void toldInPersonServesOnlyWhenBothHaveSigned() {
        ObligationId id = unserved();
        stage.play(people, "2026-10-14T10:00");
        NoticeId notice = stage.noticeTo(id, fitter);
        stations.run(leader, () -> notices.told(notice));
        stage.play(people, "2026-10-16T10:00");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.OPEN);
        stations.run(fitter, () -> notices.sign(notice));
        stage.play(people, "2026-10-19T09:59");
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.OPEN);
        stage.play(people, "2026-10-19T10:00"); // one working day later
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.MISSED);
    }

    @Test
    void aRefusalToSignIsWitnessedByASecondPerson() {
        ObligationId id = unserved();
        stage.play(people, "2026-10-14T10:00");
        NoticeId notice = stage.noticeTo(id, fitter);
        EmployeeId head = people.get(Post.STATION_HEAD);
        assertThatThrownBy(() -> stations.run(head, () -> notices.witnessRefusal(notice)))
                .isInstanceOf(RuleViolation.class);
        stations.run(leader, () -> notices.told(notice));
        assertThatThrownBy(() -> stations.run(leader, () -> notices.witnessRefusal(notice)))
                .isInstanceOf(RuleViolation.class);
        stations.run(head, () -> notices.witnessRefusal(notice));
        assertThat(stations.as(head, () -> notices.get(notice)).handedOverAt()).contains(at("2026-10-14T10:00"));
        assertThat(stations.as(head, () -> notices.get(notice)).refusalWitness())
                .isPresent();
    }

    @Test
    void theRecipientMaySignAtTheLeadersScreenWithHisPassword() {
        ObligationId id = unserved();
        stage.play(people, "2026-10-14T10:00");
        NoticeId notice = stage.noticeTo(id, fitter);
        assertThatThrownBy(() -> stations.run(leader, () -> notices.tellAndSign(notice, "wrong")))
                .isInstanceOf(RuleViolation.class);
        stations.run(leader, () -> notices.tellAndSign(notice, "test"));
        assertThat(stations.as(leader, () -> notices.get(notice)).servedAt()).isPresent();
    }

    /** Due on Tuesday at the close of business; the fitter never opens the portal. */
    private ObligationId unserved() {
        ObligationId id = stage.open(people, new Budget.WorkingDays(1), fitter);
        stage.play(people, "2026-10-12T10:00");
        return id;
    }

    /** Handed over to the fitter two working hours before it is due on Wednesday. */
    private ObligationId shortlyHandedOver() {
        EmployeeId before = stations.another(people, people.business(), Post.FITTER);
        ObligationId id = stage.open(people, new Budget.WorkingDays(2), before);
        stage.play(people, "2026-10-12T10:00");
        stage.see(before);
        stage.play(people, "2026-10-14T15:30");
        stations.run(leader, () -> deadlines.reassign(id, fitter, "原责任人外出"));
        stage.play(people, "2026-10-14T17:30");
        return id;
    }
}
