package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationEvent;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** What a leader does about his team's obligations: sees who has not heard, urges, and explains. */
@IntegrationTest
class UrgingIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private ReminderStage stage;

    @Autowired
    private Urging urging;

    @Autowired
    private Unheard unheard;

    @Autowired
    private Notices notices;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Obligations obligations;

    private TestStation.People people;
    private EmployeeId fitter;
    private EmployeeId leader;
    private ObligationId id;

    @BeforeEach
    void aFaultIsTold() {
        clock.set("2026-10-12T09:00"); // a Monday
        people = stations.create();
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        id = stage.open(people, new Budget.WorkingDays(4), fitter);
        stage.play(people, "2026-10-12T09:30");
    }

    @Test
    void urgingTellsTheResponsibleAtOnceAndOnlyOnceAnHour() {
        long before = stage.messages(fitter);
        stations.run(leader, () -> urging.urge(id));
        assertThat(stage.rungsTo(id, fitter)).containsExactly("ANNOUNCED", "URGED");
        assertThat(stage.messages(fitter)).isEqualTo(before + 1);
        clock.set("2026-10-12T10:29");
        assertThatThrownBy(() -> stations.run(leader, () -> urging.urge(id)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.key()).isEqualTo("reminders.error.urgedLately");
                    assertThat(refused.arguments()).containsExactly(1L);
                });
        clock.set("2026-10-12T10:30");
        stations.run(leader, () -> urging.urge(id));
        assertThat(stage.rungsTo(id, fitter)).containsExactly("ANNOUNCED", "URGED", "URGED");
    }

    @Test
    void nobodyUrgesAnotherTeamNorHimself() {
        assertThatThrownBy(() -> stations.run(people.get(Post.READING_TEAM_LEADER), () -> urging.urge(id)))
                .isInstanceOf(RuleViolation.class);
        ObligationId own = stage.open(people, new Budget.WorkingDays(4), leader);
        assertThatThrownBy(() -> stations.run(leader, () -> urging.urge(own)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("reminders.error.urgeOneself"));
    }

    @Test
    void whoHasNotHeardIsKnownToHisLeaderAndTheHeadUntilANoticeIsServed() {
        assertThat(unheardBy(leader)).containsExactly(fitter);
        assertThat(unheardBy(people.get(Post.STATION_HEAD))).containsExactly(fitter);
        assertThat(unheardBy(people.get(Post.READING_TEAM_LEADER))).isEmpty();
        stage.see(fitter);
        assertThat(unheardBy(leader)).isEmpty();
    }

    @Test
    void whoWasToldAndHasNotSignedStaysUnheardWithTheNoticeToSign() {
        NoticeId first = stage.noticeTo(id, fitter);
        stations.run(leader, () -> notices.told(first));
        stage.play(people, "2026-10-14T10:00");
        UnheardNotice one = stations.as(leader, () -> unheard.of(id)).getFirst();
        assertThat(one.notice()).isEqualTo(first);
        assertThat(one.toldAt()).isPresent();
    }

    @Test
    void aColleagueWhoHeardItSignsTheRefusalAtTheLeadersScreen() {
        NoticeId notice = stage.noticeTo(id, fitter);
        EmployeeId clerk = people.get(Post.COUNTER_CLERK);
        for (EmployeeId wrong : List.of(fitter, leader)) {
            assertThatThrownBy(() -> stations.run(leader, () -> notices.tellAndWitness(notice, wrong, "test")))
                    .isInstanceOf(RuleViolation.class);
        }
        assertThatThrownBy(() -> stations.run(leader, () -> notices.tellAndWitness(notice, clerk, "wrong")))
                .isInstanceOf(RuleViolation.class);
        stations.run(leader, () -> notices.tellAndWitness(notice, clerk, "test"));
        NoticeDetails signed = stations.as(leader, () -> notices.get(notice));
        assertThat(signed.state()).isEqualTo(NoticeDetails.State.REFUSED);
        assertThat(signed.servedAt()).isPresent();
    }

    @Test
    void allItemsOfAMessageAreReceivedAtOnce() {
        List<ObligationId> both = stations.inTransaction(
                leader,
                () -> List.of(
                        stage.open(people, new Budget.WorkingDays(4), fitter),
                        stage.open(people, new Budget.WorkingDays(4), fitter)));
        stage.play(people, "2026-10-12T09:40");
        long run = stage.runOf(stage.noticeTo(both.getLast(), fitter));
        assertThat(stations.as(fitter, () -> notices.acknowledgeRun(run))).isEqualTo(2);
        assertThat(stations.as(fitter, () -> notices.of(both.getFirst()))
                        .getFirst()
                        .acknowledgedAt())
                .isPresent();
        assertThat(stations.as(fitter, () -> notices.of(id)).getFirst().acknowledgedAt())
                .isEmpty();
    }

    @Test
    void theLeadersExplanationStandsInTheHistory() {
        assertThatThrownBy(() -> stations.run(fitter, () -> deadlines.giveReason(id, "原责任人外出")))
                .isInstanceOf(RuleViolation.class);
        stations.run(leader, () -> deadlines.giveReason(id, "原责任人外出"));
        ObligationEvent last =
                stations.as(leader, () -> obligations.history(id)).getLast();
        assertThat(last.kind()).isEqualTo(ObligationEvent.Kind.EXPLAINED);
        assertThat(last.reason()).contains("原责任人外出");
    }

    private List<EmployeeId> unheardBy(EmployeeId reader) {
        return stations.as(reader, () -> unheard.ofMyTeams()).stream()
                .map(UnheardNotice::person)
                .toList();
    }
}
