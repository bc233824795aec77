package org.stationportal.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.math.BigDecimal;
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
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Sweep;

/** Findings: told first, with a time to correct or to object, and only then held against the person. */
@IntegrationTest(schema = "findings", properties = "portal.sweep.at-once=false")
@UseCase("UC-012")
class FindingsIT {

    private static final Subject FILE =
            new Subject("customers.file", "3301000001", "李建国（3301000001）", "customers/3301000001");
    private static final Set<Post> MAY_DECIDE =
            EnumSet.of(Post.BUSINESS_TEAM_LEADER, Post.READING_TEAM_LEADER, Post.STATION_HEAD, Post.DEPUTY_HEAD);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Findings findings;

    @Autowired
    private FindingAnswers answers;

    @Autowired
    private FindingConcerned concerned;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Notices notices;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId clerk;
    private EmployeeId head;

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00"); // a Tuesday
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        head = people.get(Post.STATION_HEAD);
    }

    @Test
    void thePersonHasTwoWorkingDaysToAnswer() {
        FindingSummary finding = get(found(1));
        assertThat(finding.obligation().dueAt()).isEqualTo(at("2026-11-26T17:30"));
        assertThat(finding.obligation().assessableFrom())
                .isEqualTo(finding.obligation().dueAt());
        assertThat(stations.as(clerk, () -> answers.mayAnswer(finding))).isTrue();
        assertThat(stations.as(head, () -> answers.mayAnswer(finding))).isFalse();
    }

    @Test
    void whoeverRecordedItIsConcernedWhenItsEntryIsAppealedAgainst() {
        assertThat(concerned.in(get(found(1)).obligation().subject())).containsExactly(head);
        assertThat(concerned.in(FILE)).isEmpty();
    }

    @Test
    void whatIsNotCorrectedMakesOneEntryThatCountsTheHouseholds() {
        FindingId finding = found(3);
        tell(finding);
        stations.run(clerk, () -> answers.accept(finding, ""));
        sweepAt("2026-11-26T17:00");
        assertThat(entries(finding)).isEmpty();
        sweepAt("2026-11-26T17:31");
        assertThat(entries(finding)).containsExactly(new BigDecimal("-60.00"));
        assertThat(get(finding).obligation().status()).isEqualTo(ObligationStatus.MISSED);
        assertThatThrownBy(() -> stations.run(clerk, () -> answers.object(finding, "太晚了")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatNobodyReadIsNotHeldAgainstThePerson() {
        FindingId finding = found(1);
        sweepAt("2026-11-24T09:00");
        sweepAt("2026-11-30T09:00");
        assertThat(entries(finding)).isEmpty();
        assertThat(get(finding).obligation().status()).isEqualTo(ObligationStatus.OPEN);
    }

    @Test
    void whatIsCorrectedInTimeMakesNoEntryWhoeverCorrectsIt() {
        FindingId finding = found(1);
        tell(finding);
        clock.set("2026-11-25T10:00");
        EmployeeId colleague = stations.another(people, people.business(), Post.COUNTER_CLERK);
        stations.inTransaction(colleague, () -> {
            findings.corrected(FILE, "1.1", "档案已补齐");
            return 0;
        });
        sweepAt("2026-11-30T09:00");
        assertThat(get(finding).state()).isEqualTo(FindingState.CORRECTED);
        assertThat(get(finding).obligation().status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(entries(finding)).isEmpty();
    }

    @Test
    void ofManyHouseholdsOnlyTheOnesLeftCount() {
        FindingId finding = found(5);
        tell(finding);
        left(2);
        left(2);
        assertThat(get(finding).quantity()).isEqualTo(2);
        sweepAt("2026-11-26T18:00");
        assertThat(entries(finding)).containsExactly(new BigDecimal("-40.00"));
        left(0); // too late: the entry stands
        assertThat(get(finding).state()).isEqualTo(FindingState.OPEN);
    }

    @Test
    void thePersonCannotReportTheAnswerDoneAsAnyOtherItem() {
        FindingId finding = found(1);
        var obligation = get(finding).obligation().id();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(clerk, () -> deadlines.fulfil(obligation, clock.instant(), "")))
                .satisfies(e -> assertThat(e.key()).isEqualTo("deadlines.error.onItsPage"));
    }

    @Test
    void anObjectionStopsTheTimeAndDroppedNothingIsHeldAgainstAnybody() {
        FindingId finding = objected("身份证复印件在档案盒内");
        sweepAt("2026-12-01T09:00");
        assertThat(entries(finding)).isEmpty();
        stations.run(people.get(Post.BUSINESS_TEAM_LEADER), () -> answers.decide(finding, false, "情况属实，撤销"));
        sweepAt("2026-12-10T09:00");
        assertThat(entries(finding)).isEmpty();
        assertThat(stations.as(head, () -> findings.steps(finding)))
                .extracting(FindingStep::state)
                .containsExactly(FindingState.OBJECTED, FindingState.DROPPED);
    }

    @Test
    void upheldTheTimeBeginsAnewAndRestsOnANoticeOfItsOwn() {
        FindingId finding = objected("不同意");
        clock.set("2026-12-01T09:00");
        stations.run(people.get(Post.BUSINESS_TEAM_LEADER), () -> answers.decide(finding, true, "复印件确实缺失"));
        FindingSummary upheld = get(finding);
        assertThat(upheld.state()).isEqualTo(FindingState.UPHELD);
        assertThat(upheld.obligation().dueAt()).isEqualTo(at("2026-12-03T17:30"));
        assertThat(upheld.obligation().quantity()).isEqualTo(2);
        sweepAt("2026-12-07T09:00");
        assertThat(entries(finding)).as("the new time was not told to anybody").isEmpty();
        tell(finding);
        sweepAt("2026-12-09T09:00");
        assertThat(entries(finding)).containsExactly(new BigDecimal("-40.00"));
    }

    @Test
    void nobodyDecidesWhoIsConcerned() {
        FindingId recordedByHead = objected("不同意");
        refused(head, recordedByHead); // he recorded it
        refused(people.get(Post.READING_TEAM_LEADER), recordedByHead); // another team's leader
        assertThatThrownBy(() -> jdbc.sql("insert into finding_step (finding_id, state, at, by_id, by_name, words)"
                                + " values (:f, 'DROPPED', now(6), :by, 'x', 'x')")
                        .param("f", recordedByHead.value())
                        .param("by", clerk.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("nobody decides");
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void onlyLeadersAndHeadsDecide(Post post) {
        FindingId finding = objected("不同意");
        EmployeeId person = people.get(post);
        if (!MAY_DECIDE.contains(post)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> stations.run(person, () -> answers.decide(finding, false, "撤销")));
        }
        boolean sees = stations.as(person, () -> findings.find(finding)).isPresent();
        assertThat(sees)
                .isEqualTo(post.reach() == Post.Reach.STATION
                        || post == Post.BUSINESS_TEAM_LEADER
                        || post == Post.COUNTER_CLERK);
        if (post != Post.COUNTER_CLERK) {
            assertThatThrownBy(() -> stations.run(person, () -> answers.accept(finding, "")))
                    .isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void listsShowWhatIsToBeDoneByTheReader() {
        FindingId open = found(1);
        assertThat(mine(clerk)).extracting(FindingSummary::id).containsExactly(open);
        assertThat(mine(people.get(Post.FITTER))).isEmpty();
        stations.run(clerk, () -> answers.object(open, "不同意"));
        assertThat(mine(clerk)).isEmpty();
        EmployeeId leader = people.get(Post.BUSINESS_TEAM_LEADER);
        assertThat(stations.as(leader, () -> findings.count(FindingFilter.TO_DECIDE)))
                .isEqualTo(1);
        assertThat(stations.as(head, () -> findings.count(FindingFilter.TO_DECIDE)))
                .isZero();
        for (Post other : List.of(Post.ADMINISTRATOR, Post.OPERATIONS_SPECIALIST, Post.READING_TEAM_LEADER)) {
            assertThat(stations.as(people.get(other), () -> findings.count(FindingFilter.TO_DECIDE)))
                    .as(other.name())
                    .isZero();
        }
        assertThat(stations.as(head, () -> findings.about(FILE.type(), FILE.id())))
                .hasSize(1);
        var elsewhere = stations.create();
        assertThat(stations.as(elsewhere.get(Post.STATION_HEAD), () -> findings.find(open)))
                .isEmpty();
    }

    @Test
    void anObjectionNeedsAReason() {
        FindingId finding = found(1);
        assertThatThrownBy(() -> stations.run(clerk, () -> answers.object(finding, " ")))
                .isInstanceOf(RuleViolation.class);
        assertThat(get(finding).state()).isEqualTo(FindingState.OPEN);
        assertThat(stations.as(clerk, () -> findings.steps(finding))).isEmpty();
    }

    private void refused(EmployeeId person, FindingId finding) {
        assertThatThrownBy(() -> stations.run(person, () -> answers.decide(finding, false, "撤销")))
                .isInstanceOf(RuleViolation.class);
    }

    private List<FindingSummary> mine(EmployeeId person) {
        return stations.as(person, () -> findings.page(FindingFilter.MINE, 0, 10))
                .rows();
    }

    private FindingId objected(String reason) {
        FindingId finding = found(2);
        tell(finding);
        clock.set("2026-11-25T10:00");
        stations.run(clerk, () -> answers.object(finding, reason));
        return finding;
    }

    private FindingId found(int households) {
        return stations.inTransaction(
                        head,
                        () -> findings.record(new RecordFinding(
                                "1.1", FILE, List.of(clerk), "HOUSEHOLD", households, "缺身份证明", clock.instant())))
                .getFirst();
    }

    private void left(int households) {
        stations.inTransaction(clerk, () -> {
            findings.quantity(FILE, "1.1", households);
            return 0;
        });
    }

    private FindingSummary get(FindingId finding) {
        return stations.as(head, () -> findings.find(finding)).orElseThrow();
    }

    private void tell(FindingId finding) {
        sweep.run();
        stations.run(
                clerk, () -> notices.acknowledgeAll(get(finding).obligation().id()));
    }

    private void sweepAt(String local) {
        clock.set(local);
        sweep.run();
    }

    private List<BigDecimal> entries(FindingId finding) {
        return jdbc.sql("select e.amount from ledger_entry e join obligation o on o.id = e.obligation_id"
                        + " where o.subject_type = 'findings.finding' and o.subject_id = :id")
                .param("id", String.valueOf(finding.value()))
                .query(BigDecimal.class)
                .list();
    }
}
