package org.stationportal.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.stationportal.base.RuleViolation;
import org.stationportal.complaints.DecideComplaint.Charge;
import org.stationportal.counter.ApplicationKind;
import org.stationportal.counter.ServiceApplications;
import org.stationportal.counter.Stage;
import org.stationportal.counter.Supply;
import org.stationportal.counter.TakeInApplication;
import org.stationportal.customers.Category;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Findings;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** From the investigation to the ledger, and who reads, decides and answers for what (clauses 1.2c, 4.1, 4.2, 4.4). */
@IntegrationTest(schema = "complaints", properties = "portal.sweep.at-once=false")
@UseCase("UC-019")
class ComplaintCourseIT {

    private static final Set<Post> READERS =
            EnumSet.of(Post.COUNTER_CLERK, Post.BUSINESS_TEAM_LEADER, Post.STATION_HEAD, Post.DEPUTY_HEAD);
    private static final Set<Post> DECIDERS =
            EnumSet.of(Post.BUSINESS_TEAM_LEADER, Post.STATION_HEAD, Post.DEPUTY_HEAD);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private ServiceApplications applications;

    @Autowired
    private Complaints complaints;

    @Autowired
    private ComplaintCourse course;

    @Autowired
    private Findings findings;

    @Autowired
    private ComplaintFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId clerk;
    private EmployeeId fitter;
    private EmployeeId leader;
    private EmployeeId head;
    private EmployeeId deputy;

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00"); // a Tuesday
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        head = people.get(Post.STATION_HEAD);
        deputy = people.get(Post.DEPUTY_HEAD);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDINARY,4.2,-50.00",
        "IMPORTANT,4.2,-100.00",
        "MAJOR,4.1,-300.00",
        "EXCEPTIONAL,4.1,-500.00",
    })
    void substantiatedBecomesAFindingAndUnansweredOneEntryByTheSeverity(
            Severity severity, String clause, BigDecimal amount) {
        String no = fixture.takenIn(people, grave(severity));
        fixture.contacted(clerk, no);
        fixture.decided(leader, no, Outcome.SUBSTANTIATED, charge(clause, fitter));
        FindingSummary finding = stations.as(fitter, () -> findings.about("complaints.complaint", no))
                .getFirst();
        assertThat(finding.facts()).isEqualTo("要求客户自购表箱");
        assertThat(finding.about().title()).contains(no).doesNotContain("王先生");
        fixture.told(fitter, finding.obligation().id());
        fixture.sweepAt("2026-11-26T17:31");
        String id = String.valueOf(finding.id().value());
        assertThat(fixture.entries("findings.finding", id)).containsExactly(amount);
        assertThat(fixture.get(leader, no).findings()).hasSize(1);
    }

    @Test
    void partlySubstantiatedTheDeciderChoosesAndNotSubstantiatedMakesNoFinding() {
        String partly = contacted();
        fixture.decided(leader, partly, Outcome.PARTLY);
        assertThat(fixture.get(leader, partly).findings()).isEmpty();
        String not = contacted();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.decided(leader, not, Outcome.NOT_SUBSTANTIATED, charge("4.2", fitter)));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> fixture.decided(leader, not, Outcome.SUBSTANTIATED));
        fixture.decided(leader, not, Outcome.NOT_SUBSTANTIATED);
        assertThat(fixture.get(leader, not).findings()).isEmpty();
        assertThat(fixture.get(leader, not).steps().getLast().outcome()).contains(Outcome.NOT_SUBSTANTIATED);
    }

    @Test
    void aLateConnectionIsHeldAgainstWhoWasLateAndOnlyThen() {
        String application = application();
        String inTime = fixture.takenIn(people, fixture.about(people, Set.of(), application));
        fixture.contacted(clerk, inTime);
        refused(
                "complaints.error.notLate",
                () -> fixture.decided(leader, inTime, Outcome.SUBSTANTIATED, charge("1.2c", fitter)));
        assertThat(fixture.get(leader, inTime).complaint().state())
                .as("nothing is half decided")
                .isEqualTo(ComplaintState.CONTACTED);
        clock.set("2026-12-09T09:00");
        for (Stage stage : Stage.values()) {
            stations.run(head, () -> applications.completeStage(application, stage, clock.instant(), ""));
        }
        String late = fixture.takenIn(people, fixture.about(people, Set.of(), application));
        fixture.contacted(clerk, late);
        ComplaintSummary complaint = fixture.get(head, late).complaint();
        assertThat(complaint.cause().orElseThrow().path()).isEqualTo("applications/" + application);
        assertThat(stations.as(head, () -> complaints.lateWith(complaint)))
                .extracting(person -> person.id())
                .contains(fitter);
        fixture.decided(head, late, Outcome.SUBSTANTIATED, charge("1.2c", fitter));
        FindingSummary finding = fixture.get(head, late).findings().getFirst();
        assertThat(finding.clauseCode()).isEqualTo("1.2c");
        assertThat(finding.obligation().amountCategory()).isEqualTo("SEVERITY_MAJOR");
    }

    @Test
    void nobodyDecidesWhoIsConcerned() {
        String ofHandler = contacted();
        refused(
                "complaints.error.concerned",
                () -> fixture.decided(people.get(Post.READING_TEAM_LEADER), other(), no()));
        String handledByLeader = handledBy(leader, Set.of(fitter));
        refused("complaints.error.concerned", () -> fixture.decided(leader, handledByLeader, no()));
        fixture.decided(deputy, handledByLeader, no());
        String aboutLeader = handledBy(clerk, Set.of(leader));
        assertThatThrownBy(() -> fixture.decided(leader, aboutLeader, no())).isInstanceOf(RuleViolation.class);
        String aboutHead = handledBy(clerk, Set.of(head));
        refused("complaints.error.unknown", () -> fixture.decided(head, aboutHead, no()));
        refused("complaints.error.concerned", () -> fixture.decided(leader, aboutHead, no()));
        fixture.decided(deputy, aboutHead, no());
        for (EmployeeId notToBeCharged : List.of(leader, head, clerk)) {
            refused(
                    "complaints.error.mayNotCharge",
                    () -> fixture.decided(leader, ofHandler, Outcome.SUBSTANTIATED, charge("4.2", notToBeCharged)));
        }
        assertThatThrownBy(() -> jdbc.sql("insert into complaint_step (complaint_id, state, at, words, by_id, by_name,"
                                + " recorded_at) select id, 'DECIDED', now(6), 'x', :by, 'x', now(6) from complaint"
                                + " where complaint_no = :no")
                        .param("by", fitter.value())
                        .param("no", ofHandler)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("nobody decides");
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void eachPostReadsAndDoesWhatItsWorkAsks(Post post) {
        String no = contacted();
        EmployeeId person = people.get(post);
        boolean reads = READERS.contains(post);
        assertThat(stations.as(person, () -> complaints.find(no)).isPresent()).isEqualTo(reads);
        assertThat(stations.as(person, () -> complaints.count(ComplaintFilter.open())))
                .isEqualTo(reads ? 1 : 0);
        if (DECIDERS.contains(post)) {
            fixture.decided(person, no, Outcome.NOT_SUBSTANTIATED);
        } else {
            assertThatThrownBy(() -> fixture.decided(person, no, Outcome.NOT_SUBSTANTIATED))
                    .isInstanceOfAny(RuleViolation.class, AccessDeniedException.class);
            fixture.decided(head, no, Outcome.NOT_SUBSTANTIATED);
        }
        if (reads) {
            note(person, no, UUID.randomUUID());
            fixture.answered(person, no);
            fixture.calledBack(person, no);
        } else {
            assertThatThrownBy(() -> note(person, no, UUID.randomUUID())).isInstanceOf(RuleViolation.class);
            assertThatThrownBy(() -> fixture.answered(person, no)).isInstanceOf(RuleViolation.class);
            fixture.answered(head, no);
            assertThatThrownBy(() -> fixture.calledBack(person, no)).isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    void whoTookItInReadsItAndCallsBackButDoesNotHandleIt() {
        EmployeeId duty = people.get(Post.DUTY_OFFICER);
        String no = stations.as(duty, () -> complaints.takeIn(fixture.command(people)));
        assertThat(fixture.get(duty, no).mayAct()).isFalse();
        refused("complaints.error.notYours", () -> fixture.contacted(duty, no));
        fixture.contacted(clerk, no);
        fixture.decided(leader, no, Outcome.NOT_SUBSTANTIATED);
        fixture.answered(clerk, no);
        fixture.calledBack(duty, no);
    }

    @Test
    void whoIsComplainedOfReadsOnlyHisFindingWhateverHisPost() {
        String no = handledBy(clerk, Set.of(fitter, head));
        assertThat(stations.as(head, () -> complaints.find(no))).isEmpty();
        fixture.decided(deputy, no, Outcome.SUBSTANTIATED, charge("4.2", fitter));
        assertThat(stations.as(fitter, () -> complaints.find(no))).isEmpty();
        assertThat(stations.as(fitter, () -> complaints.page(ComplaintFilter.all(), 0, 10))
                        .total())
                .isZero();
        assertThat(stations.as(fitter, () -> findings.about("complaints.complaint", no)))
                .hasSize(1);
        var elsewhere = stations.create();
        assertThat(stations.as(elsewhere.get(Post.STATION_HEAD), () -> complaints.find(no)))
                .isEmpty();
    }

    @Test
    void eachStepIsTakenOnceInItsTurnAndOnWhatWasRead() {
        String no = fixture.takenIn(people);
        refused("complaints.error.notPossible.RECORDED", () -> fixture.answered(clerk, no));
        long read = fixture.get(clerk, no).complaint().version();
        fixture.contacted(clerk, no);
        refused(
                "complaints.error.changedMeanwhile",
                () -> stations.run(
                        clerk, () -> course.contacted(new ContactCustomer(no, read, clock.instant(), "再次联系"))));
        refused("complaints.error.notPossible.CONTACTED", () -> fixture.contacted(clerk, no));
        fixture.decided(leader, no, Outcome.NOT_SUBSTANTIATED);
        long decided = fixture.get(clerk, no).complaint().version();
        for (Duration wrong : List.of(Duration.ofMinutes(1), Duration.ofMinutes(-2))) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> stations.run(
                            clerk,
                            () -> course.answered(new AnswerCustomer(
                                    no, decided, clock.instant().plus(wrong), "已答复"))))
                    .satisfies(violation -> assertThat(violation.field()).contains("at"));
        }
        assertThatThrownBy(() -> new AnswerCustomer(no, decided, clock.instant(), " "))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new AnswerCustomer(no, decided, clock.instant(), "字".repeat(2001)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void notesGrowUntilTheAnswerAndTheSameFormIsOneNote() {
        String no = contacted();
        UUID form = UUID.randomUUID();
        note(clerk, no, form);
        note(clerk, no, form);
        note(leader, no, UUID.randomUUID());
        assertThat(fixture.get(clerk, no).notes()).hasSize(2);
        fixture.decided(leader, no, Outcome.NOT_SUBSTANTIATED);
        fixture.answered(clerk, no);
        refused("complaints.error.notPossible.ANSWERED", () -> note(clerk, no, UUID.randomUUID()));
        assertThatThrownBy(
                        () -> jdbc.sql("update complaint_note set words = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from complaint_step").update())
                .isInstanceOf(DataAccessException.class);
    }

    private void note(EmployeeId by, String no, UUID form) {
        stations.run(by, () -> course.note(new AddNote(no, form, "已调取通话录音")));
    }

    private static Outcome no() {
        return Outcome.NOT_SUBSTANTIATED;
    }

    private static Charge charge(String clause, EmployeeId person) {
        return new Charge(clause, Set.of(person), "要求客户自购表箱");
    }

    private String contacted() {
        String no = fixture.takenIn(people);
        fixture.contacted(clerk, no);
        return no;
    }

    /** Taken in by the reading team's leader, who is not of the team that handles it. */
    private String other() {
        EmployeeId reading = people.get(Post.READING_TEAM_LEADER);
        String no = stations.as(reading, () -> complaints.takeIn(fixture.command(people)));
        fixture.contacted(clerk, no);
        return no;
    }

    private String handledBy(EmployeeId handler, Set<EmployeeId> persons) {
        TakeInComplaint c = fixture.command(people);
        String no = fixture.takenIn(people, changed(c, c.severity(), persons, handler));
        fixture.contacted(handler, no);
        return no;
    }

    private TakeInComplaint grave(Severity severity) {
        TakeInComplaint c = fixture.command(people);
        return changed(c, severity, c.persons(), c.handler());
    }

    private static TakeInComplaint changed(
            TakeInComplaint c, Severity severity, Set<EmployeeId> persons, EmployeeId handler) {
        return new TakeInComplaint(
                c.submission(),
                c.kind(),
                severity,
                c.source(),
                c.externalNo(),
                c.customer(),
                c.caller(),
                c.phone(),
                c.words(),
                persons,
                c.causeNo(),
                c.receivedAt(),
                handler);
    }

    private String application() {
        var household = customers.customer(people, customers.area(people), "李建国", Category.RESIDENTIAL, Voltage.V220);
        return stations.as(
                clerk,
                () -> applications.takeIn(new TakeInApplication(
                        UUID.randomUUID(),
                        household,
                        ApplicationKind.NEW_CONNECTION,
                        Category.RESIDENTIAL,
                        Voltage.V220,
                        Supply.SINGLE,
                        BigDecimal.TEN,
                        "李建国",
                        "13812345678",
                        Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE),
                        "",
                        people.get(Post.AREA_MANAGER),
                        fitter,
                        clock.instant())));
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .satisfies(violation -> assertThat(violation.key()).isEqualTo(key));
    }
}
