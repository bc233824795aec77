package org.stationportal.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.Review;
import org.stationportal.organization.AbsenceKind;
import org.stationportal.organization.Absences;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EnterAbsence;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Sweep;
import org.stationportal.reminders.Urging;

/** An appeal that is not decided in time climbs to whoever may decide next, and never to whom it concerns. */
@IntegrationTest
@UseCase("UC-027")
class AppealLadderIT {

    @Autowired
    private Appealing appealing;

    @Autowired
    private Appeals appeals;

    @Autowired
    private DecidersChange change;

    @Autowired
    private Review review;

    @Autowired
    private Absences absences;

    @Autowired
    private Urging urging;

    @Autowired
    private Sweep sweep;

    @Autowired
    private AppealFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId fitter;
    private EmployeeId leader;
    private EmployeeId deputy;
    private EmployeeId head;

    @BeforeEach
    void station() {
        clock.set("2026-10-27T09:00"); // a Tuesday
        people = stations.create();
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        deputy = people.get(Post.DEPUTY_HEAD);
        head = people.get(Post.STATION_HEAD);
    }

    @Test
    void thatOfALeaderClimbsToTheHeadAndNotToHimself() {
        AppealSummary appeal = appealed(leader, entry(leader));
        assertThat(appeal.decider().id()).isEqualTo(deputy);
        untilLongAfterDue();
        assertThat(told(appeal)).containsEntry("DUE", Set.of(deputy, head));
        assertThat(everybodyTold(appeal)).containsExactlyInAnyOrder(deputy, head);
    }

    @Test
    void itDoesNotClimbToALeaderWhoIsConcerned() {
        EntryId entry = entry(fitter);
        stations.run(leader, () -> review.confirm(entry));
        AppealSummary appeal = appealed(fitter, entry);
        assertThat(appeal.decider().id()).isEqualTo(deputy);
        untilLongAfterDue();
        assertThat(everybodyTold(appeal)).containsExactlyInAnyOrder(deputy, head);
    }

    @Test
    void itClimbsToNobodyWhereAllAboveAreConcerned() {
        EntryId entry = entry(leader);
        stations.run(head, () -> review.confirm(entry));
        AppealSummary appeal = appealed(leader, entry);
        assertThat(appeal.decider().id()).isEqualTo(deputy);
        untilLongAfterDue();
        assertThat(told(appeal)).containsEntry("DUE", Set.of(deputy));
        assertThat(everybodyTold(appeal)).containsExactly(deputy);
    }

    @Test
    void whatALeaderDecidesClimbsToTheNextAbove() {
        AppealSummary appeal = appealed(fitter, entry(fitter));
        assertThat(appeal.decider().id()).isEqualTo(leader);
        untilLongAfterDue();
        assertThat(told(appeal)).containsEntry("DUE", Set.of(leader, deputy));
        assertThat(everybodyTold(appeal)).containsExactlyInAnyOrder(leader, deputy, head);
    }

    @Test
    void aSecondInstanceDoesNotClimbDownToTheLeader() {
        EntryId entry = entry(fitter);
        AppealSummary first = appealed(fitter, entry);
        stations.run(leader, () -> appealing.uphold(first.id(), "证据不足"));
        AppealSummary second = appealed(fitter, entry);
        assertThat(second.decider().id()).isEqualTo(head);
        untilLongAfterDue();
        assertThat(everybodyTold(second)).containsExactlyInAnyOrder(head, deputy);
    }

    @Test
    void anAppellantWhoStandsInForTheDeciderIsNotTold() {
        stations.run(
                deputy,
                () -> absences.enter(new EnterAbsence(
                        deputy, at("2026-10-27T09:00"), at("2026-11-20T00:00"), AbsenceKind.ANNUAL_LEAVE, leader, "")));
        AppealSummary appeal = appealed(leader, entry(leader));
        stations.run(head, () -> urging.urge(appeal.obligation().id()));
        untilLongAfterDue();
        assertThat(everybodyTold(appeal)).containsExactlyInAnyOrder(deputy, head);
    }

    @Test
    void itClimbsAnewWhenItIsHandedOn() {
        AppealSummary appeal = appealed(fitter, entry(fitter));
        jdbc.sql("update held_post set valid_to = '2026-10-27' where employee_id = " + leader.value())
                .update();
        clock.set("2026-10-28T08:00");
        change.run(LocalDate.of(2026, 10, 28));
        untilLongAfterDue();
        assertThat(told(appeal)).containsEntry("DUE", Set.of(deputy, head));
    }

    private EntryId entry(EmployeeId who) {
        return fixture.entry(people, who, people.business());
    }

    private AppealSummary appealed(EmployeeId who, EntryId entry) {
        AppealId id = stations.as(who, () -> appealing.file(new FileAppeal(entry, AppealKind.APPEAL, "暴雨冲毁道路，有照片为证")));
        return stations.as(who, () -> appeals.find(id)).orElseThrow();
    }

    /** Nobody reads anything, so that everything climbs as high as it can. */
    private void untilLongAfterDue() {
        for (Instant at = clock.instant(); at.isBefore(at("2026-11-12T00:00")); at = at.plusSeconds(3600)) {
            clock.set(at);
            sweep.run();
        }
    }

    private Set<EmployeeId> everybodyTold(AppealSummary appeal) {
        return told(appeal).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private Map<String, Set<EmployeeId>> told(AppealSummary appeal) {
        record Line(String rung, EmployeeId recipient) {}
        return jdbc
                .sql("select rung, recipient_id from notice where obligation_id = "
                        + appeal.obligation().id().value())
                .query((rs, i) -> new Line(rs.getString(1), new EmployeeId(rs.getLong(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::rung, Collectors.mapping(Line::recipient, Collectors.toSet())));
    }
}
