package org.stationportal.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.TestFiles;
import org.stationportal.base.RuleViolation;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.customers.Category;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Sweep;

/** Theft found: from the report over its verification to the reward in the ledger, and by whom. */
@IntegrationTest(schema = "finding_kinds", properties = "portal.sweep.at-once=false")
@UseCase("UC-025")
class TheftsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24); // a Tuesday
    private static final Set<Post> REPORT_FOR_OTHERS = EnumSet.of(
            Post.OPERATIONS_SPECIALIST,
            Post.LINE_LOSS_SPECIALIST,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD);
    private static final Set<Post> DECIDE = EnumSet.of(Post.READING_TEAM_LEADER, Post.STATION_HEAD, Post.DEPUTY_HEAD);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Thefts thefts;

    @Autowired
    private Findings findings;

    @Autowired
    private FindingKinds kinds;

    @Autowired
    private FindingAnswers answers;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Notices notices;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId finder;
    private EmployeeId leader;
    private EmployeeId head;
    private String household = "";

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
        finder = people.get(Post.AREA_MANAGER);
        leader = people.get(Post.READING_TEAM_LEADER);
        head = people.get(Post.STATION_HEAD);
        household = customer();
    }

    @Test
    void whatIsVerifiedAndNotObjectedToIsARewardInTheFindersName() {
        TheftId theft = reported(finder);
        assertThat(stations.as(leader, thefts::waiting)).isEqualTo(1);
        FindingId finding = verified(theft, leader);
        assertThat(stations.as(leader, thefts::waiting)).isZero();
        assertThat(get(theft).state()).isEqualTo(TheftState.VERIFIED);
        sweep.run();
        sweepAt("2026-11-26T17:31");
        assertThat(entries(finding)).as("nobody has told him yet").isEmpty();
        stations.run(
                finder,
                () -> notices.acknowledgeAll(summary(finding).obligation().id()));
        sweepAt("2026-11-30T09:00");
        assertThat(entries(finding)).containsExactly(new BigDecimal("100.00"));
        assertThat(jdbc.sql("select employee_id from ledger_entry e where e.obligation_id = :id")
                        .param("id", summary(finding).obligation().id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(finder.value());
        assertThat(summary(finding).obligation().status()).isEqualTo(ObligationStatus.MISSED);
    }

    @Test
    void acceptedItIsEnteredOnceWhenTheTimeIsOver() {
        FindingId finding = verified(reported(finder), leader);
        tell(finding);
        stations.run(finder, () -> answers.accept(finding, ""));
        sweepAt("2026-11-26T17:31");
        sweepAt("2026-11-27T17:31");
        assertThat(entries(finding)).containsExactly(new BigDecimal("100.00"));
    }

    @Test
    void refusedItEndsWithoutAnEntryAndTheReporterAndTheFinderAreToldWhy() {
        EmployeeId specialist = people.get(Post.LINE_LOSS_SPECIALIST);
        TheftId theft = reported(specialist);
        stations.run(leader, () -> thefts.refuse(theft, "表计故障，不是窃电"));
        assertThat(get(theft).state()).isEqualTo(TheftState.REFUSED);
        for (EmployeeId person : List.of(specialist, finder)) {
            assertThat(portalTalk(person)).anyMatch(text -> text.contains("表计故障，不是窃电"));
        }
        assertThat(portalTalk(leader)).isEmpty();
        sweepAt("2026-12-10T09:00");
        assertThat(jdbc.sql("select count(*) from finding where employee_id = :finder")
                        .param("finder", finder.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatExceptionOfType(RuleViolation.class)
                .as("decided once")
                .isThrownBy(() -> stations.run(head, () -> thefts.verify(theft, "已现场核实")));
        assertThat(reported(finder)).as("with better evidence").isNotEqualTo(theft);
    }

    @Test
    void anObjectionIsDecidedBySomebodyWhoIsNotConcerned() {
        EmployeeId deputy = people.get(Post.DEPUTY_HEAD);
        FindingId finding = verified(reported(leader), head);
        tell(finding);
        stations.run(finder, () -> answers.object(finding, "与张师傅共同查获"));
        sweepAt("2026-12-01T09:00");
        assertThat(entries(finding)).as("the time stands still").isEmpty();
        for (EmployeeId concerned : List.of(leader, head)) {
            assertThatThrownBy(() -> stations.run(concerned, () -> answers.decide(finding, true, "不采纳")))
                    .isInstanceOf(RuleViolation.class);
            assertThat(stations.as(concerned, () -> findings.count(FindingFilter.TO_DECIDE)))
                    .isZero();
        }
        assertThat(stations.as(deputy, () -> findings.count(FindingFilter.TO_DECIDE)))
                .isEqualTo(1);
        stations.run(deputy, () -> answers.decide(finding, false, "应由张师傅登记"));
        sweepAt("2026-12-10T09:00");
        assertThat(entries(finding)).isEmpty();
        assertThat(reported(leader)).as("now for the right one").isNotNull();
    }

    @Test
    void anObjectionThatIsNotTakenGivesTheTimeAnewAndThenTheReward() {
        FindingId finding = verified(reported(finder), leader);
        tell(finding);
        stations.run(finder, () -> answers.object(finding, "查获人有误"));
        stations.run(head, () -> answers.decide(finding, true, "经核对无误"));
        tell(finding);
        sweepAt("2026-11-30T17:31");
        assertThat(entries(finding)).containsExactly(new BigDecimal("100.00"));
        assertThatExceptionOfType(RuleViolation.class)
                .as("a reward is nothing to be corrected")
                .isThrownBy(() -> stations.run(finder, () -> answers.showCorrection(finding, "已更正")));
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void everybodyReportsHisOwnAndThoseEntitledAlsoForOthers(Post post) {
        EmployeeId self = people.get(post);
        assertThat(stations.as(self, kinds::recordable)).contains(FindingKind.THEFT_FOUND);
        stations.run(self, () -> thefts.report(command(self, TODAY)));
        household = customer();
        EmployeeId other = stations.another(people, people.reading(), Post.AREA_MANAGER);
        if (REPORT_FOR_OTHERS.contains(post)) {
            stations.run(self, () -> thefts.report(command(other, TODAY)));
        } else {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> stations.run(self, () -> thefts.report(command(other, TODAY))));
        }
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void itIsVerifiedByTheLeaderOfTheFindersTeamOrAHead(Post post) {
        EmployeeId found = stations.another(people, people.reading(), Post.AREA_MANAGER);
        finder = found;
        TheftId first = reported(found);
        household = customer();
        TheftId second = reported(found);
        EmployeeId decider = people.get(post);
        if (DECIDE.contains(post)) {
            assertThat(stations.as(
                            decider, () -> thefts.mayDecide(thefts.find(first).orElseThrow())))
                    .isTrue();
            stations.run(decider, () -> thefts.verify(first, "已现场核实"));
            stations.run(decider, () -> thefts.refuse(second, "不是窃电"));
        } else {
            assertThatThrownBy(() -> stations.run(decider, () -> thefts.verify(first, "已现场核实")))
                    .isInstanceOfAny(AccessDeniedException.class, RuleViolation.class);
            assertThatThrownBy(() -> stations.run(decider, () -> thefts.refuse(second, "不是窃电")))
                    .isInstanceOfAny(AccessDeniedException.class, RuleViolation.class);
            assertThat(stations.as(decider, thefts::waiting)).isZero();
            assertThat(get(first).state()).isEqualTo(TheftState.REPORTED);
        }
    }

    @Test
    void neitherTheFinderNorTheReporterVerifies() {
        finder = leader;
        TheftId own = reported(leader);
        cannotDecide(leader, own);
        household = customer();
        finder = people.get(Post.AREA_MANAGER);
        TheftId reportedByTheHead = reported(head);
        cannotDecide(head, reportedByTheHead);
        for (TheftId theft : List.of(own, reportedByTheHead)) {
            assertThatThrownBy(() -> jdbc.sql("insert into theft_decision (report_id, verified, words, decided_by,"
                                    + " decided_by_name, decided_at) select id, false, '不是', reported_by, '本人',"
                                    + " reported_at from theft_report where id = :id")
                            .param("id", theft.value())
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("nobody verifies a theft that he found or reported");
        }
    }

    @Test
    void withoutEvidenceNothingIsVerified() {
        TheftId theft = stations.as(finder, () -> thefts.report(command(finder, TODAY)));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(leader, () -> thefts.verify(theft, "已现场核实")));
        attach(theft, finder);
        stations.run(leader, () -> thefts.verify(theft, "已现场核实"));
        assertThatThrownBy(() -> attach(theft, finder))
                .as("decided, the evidence stays as it was")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aReportSaysWhoWhereAndWhenAndComesOnce() {
        refused("foundOn", command(finder, TODAY.plusDays(1)));
        refused("foundOn", command(finder, LocalDate.of(2026, 9, 30)));
        refused("person", command(stations.create().get(Post.AREA_MANAGER), TODAY));
        refused("no", new ReportTheft(SubjectKind.METER, "0000", finder, TODAY, "绕越计量装置用电"));
        assertThatThrownBy(() -> new ReportTheft(SubjectKind.CUSTOMER, household, finder, TODAY, " "))
                .isInstanceOf(RuleViolation.class);
        reported(finder);
        refused("no", command(finder, TODAY));
        stations.run(head, () -> thefts.report(command(finder, TODAY.minusDays(1))));
        assertThatExceptionOfType(RuleViolation.class)
                .as("no reward without a report")
                .isThrownBy(() -> stations.run(
                        head,
                        () -> kinds.record(new RecordKind(
                                FindingKind.THEFT_FOUND,
                                SubjectKind.CUSTOMER,
                                household,
                                Optional.of(finder),
                                1,
                                TODAY,
                                TODAY,
                                "绕越计量装置用电",
                                false,
                                Optional.empty(),
                                Optional.empty()))));
    }

    @Test
    void itIsSeenByThoseConcernedTheirLeaderAndTheStation() {
        TheftId theft = reported(finder);
        EmployeeId stranger = stations.another(people, people.reading(), Post.AREA_MANAGER);
        assertThat(stations.as(stranger, () -> thefts.find(theft))).isEmpty();
        assertThat(stations.as(people.get(Post.BUSINESS_TEAM_LEADER), () -> thefts.find(theft)))
                .isEmpty();
        assertThat(stations.as(stations.create().get(Post.STATION_HEAD), () -> thefts.find(theft)))
                .isEmpty();
        for (EmployeeId reader : List.of(finder, leader, head)) {
            assertThat(stations.as(reader, () -> thefts.page(0, 10)).rows())
                    .extracting(TheftSummary::id)
                    .containsExactly(theft);
        }
    }

    private void cannotDecide(EmployeeId person, TheftId theft) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(person, () -> thefts.verify(theft, "已现场核实")));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(person, () -> thefts.refuse(theft, "不是窃电")));
        assertThat(stations.as(person, () -> thefts.mayDecide(get(theft)))).isFalse();
    }

    private void refused(String field, ReportTheft command) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(head, () -> thefts.report(command)))
                .satisfies(e -> assertThat(e.field()).contains(field));
    }

    private ReportTheft command(EmployeeId person, LocalDate foundOn) {
        return new ReportTheft(SubjectKind.CUSTOMER, household, person, foundOn, "绕越计量装置用电，已拍照取证");
    }

    /** Reported by the one for {@link #finder}, with evidence. */
    private TheftId reported(EmployeeId by) {
        TheftId theft = stations.as(by, () -> thefts.report(command(finder, TODAY)));
        attach(theft, by);
        return theft;
    }

    private void attach(TheftId theft, EmployeeId by) {
        byte[] paper = TestFiles.PDF;
        stations.run(
                by,
                () -> attachments.add(
                        new Owner(Thefts.SUBJECT_TYPE, String.valueOf(theft.value())),
                        "现场检查记录.pdf",
                        new ByteArrayInputStream(paper)));
    }

    private FindingId verified(TheftId theft, EmployeeId by) {
        return stations.as(by, () -> thefts.verify(theft, "已现场核实"));
    }

    private TheftSummary get(TheftId theft) {
        return stations.as(head, () -> thefts.find(theft)).orElseThrow();
    }

    private FindingSummary summary(FindingId finding) {
        return stations.as(head, () -> findings.find(finding)).orElseThrow();
    }

    private List<String> portalTalk(EmployeeId person) {
        return stations.as(
                person,
                () -> conversations.messages(conversations.portalOf(person), Optional.empty(), 50).stream()
                        .map(MessageDetails::text)
                        .toList());
    }

    private void tell(FindingId finding) {
        sweep.run();
        stations.run(
                finder,
                () -> notices.acknowledgeAll(summary(finding).obligation().id()));
    }

    private void sweepAt(String local) {
        clock.set(local);
        sweep.run();
    }

    private String customer() {
        var customer = customers.customer(people, customers.area(people), "李建国", Category.RESIDENTIAL, Voltage.V220);
        return jdbc.sql("select customer_no from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .single();
    }

    private List<BigDecimal> entries(FindingId finding) {
        return jdbc.sql("select e.amount from ledger_entry e join obligation o on o.id = e.obligation_id"
                        + " where o.subject_type = 'findings.finding' and o.subject_id = :id")
                .param("id", String.valueOf(finding.value()))
                .query(BigDecimal.class)
                .list();
    }
}
