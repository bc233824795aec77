package org.stationportal.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Sweep;

/** Findings that people record: each kind to the entry and its amount, and by whom. */
@IntegrationTest(schema = "finding_kinds", properties = "portal.sweep.at-once=false")
@UseCase("UC-023")
class FindingKindsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24); // a Tuesday
    private static final Set<Post> EVERY_KIND = EnumSet.of(
            Post.OPERATIONS_SPECIALIST,
            Post.LINE_LOSS_SPECIALIST,
            Post.BUSINESS_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD);
    private static final Set<FindingKind> OF_THE_BUSINESS_TEAM =
            EnumSet.of(FindingKind.HALL_CONDUCT, FindingKind.RED_LETTER_INVOICE);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private FindingKinds kinds;

    @Autowired
    private Findings findings;

    @Autowired
    private FindingAnswers answers;

    @Autowired
    private Notices notices;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId recorder;
    private EmployeeId person;
    private String household = "";
    private String dedicatedCustomer = "";

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
        recorder = people.get(Post.OPERATIONS_SPECIALIST);
        person = people.get(Post.AREA_MANAGER);
        AreaId area = customers.area(people);
        household = numberOf(customers.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220));
        dedicatedCustomer =
                numberOf(customers.customer(people, area, "城东机械厂", Category.LARGE_INDUSTRIAL, Voltage.KV10));
    }

    @ParameterizedTest
    @CsvSource({
        "ESTIMATED_READING, false, -40.00",
        "MISSED_READING, false, -40.00",
        "WRONG_READING, false, -40.00",
        "WRONG_MULTIPLIER, false, -40.00",
        "WRONG_MULTIPLIER, true, -100.00",
        "CUSTOMER_NOT_FOUND, false, -40.00",
        "RED_LETTER_INVOICE, true, -20.00",
        "DEMOLITION_LOSS, false, -40.00",
        "NOT_ON_ROTATION_LIST, false, -20.00",
        "HALL_CONDUCT, false, -100.00"
    })
    void whatIsNotCorrectedIsEnteredByTheKindsClause(FindingKind kind, boolean dedicated, BigDecimal amount) {
        FindingId id = stations.as(recorder, () -> kinds.record(command(kind, dedicated, 2, TODAY)));
        assertThat(stations.as(recorder, () -> kinds.particulars(id)).map(Particulars::kind))
                .contains(kind);
        tell(id);
        sweepAt("2026-11-26T17:31");
        assertThat(entries(id)).containsExactly(amount);
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void eachKindIsRecordedByThoseEntitled(Post post) {
        EmployeeId other = stations.another(people, people.reading(), Post.AREA_MANAGER);
        person = other;
        var faults = EnumSet.complementOf(EnumSet.of(FindingKind.THEFT_FOUND));
        for (FindingKind kind : faults) {
            boolean may = EVERY_KIND.contains(post)
                    || post == Post.READING_TEAM_LEADER && !OF_THE_BUSINESS_TEAM.contains(kind);
            assertThat(stations.as(people.get(post), kinds::recordable).contains(kind))
                    .as("%s %s", post, kind)
                    .isEqualTo(may);
            if (may) {
                stations.run(people.get(post), () -> kinds.record(command(kind, false, 1, TODAY)));
            } else {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .as("%s %s", post, kind)
                        .isThrownBy(() ->
                                stations.run(people.get(post), () -> kinds.record(command(kind, false, 1, TODAY))));
            }
        }
    }

    @Test
    void nobodyRecordsAgainstHimselfOrAnotherStation() {
        person = recorder;
        refused("person", command(FindingKind.WRONG_READING, false, 1, TODAY));
        person = stations.create().get(Post.AREA_MANAGER);
        refused("person", command(FindingKind.WRONG_READING, false, 1, TODAY));
    }

    @Test
    void theNumberSaysWhatItIsAboutAndWhoManagedItOnTheDay() {
        EmployeeId before = stations.another(people, people.reading(), Post.AREA_MANAGER);
        AreaId area = customers.area(people);
        jdbc.sql("update area_manager set valid_from = '2026-11-20' where area_id = :area")
                .param("area", area.value())
                .update();
        jdbc.sql("insert into area_manager (area_id, employee_id, valid_from, valid_to)"
                        + " values (:area, :before, '2026-01-01', '2026-11-19')")
                .param("area", area.value())
                .param("before", before.value())
                .update();
        CustomerId customer = customers.customer(people, area, "城西机械厂", Category.LARGE_INDUSTRIAL, Voltage.KV10);
        customers.meter(area, customer, DeviceClass.OTHER);
        String areaNo = one("select area_no from transformer_area where id = " + area.value());
        String meterNo = one("select meter_no from meter where customer_id = " + customer.value());
        LocalDate last = LocalDate.of(2026, 11, 19);

        FindingSummary ofArea = recorded(about(SubjectKind.AREA, areaNo, Optional.empty(), last));
        assertThat(ofArea.person().id()).isEqualTo(before);
        assertThat(ofArea.about().title()).isEqualTo("东街台区（" + areaNo + "）");
        FindingSummary ofMeter = recorded(about(SubjectKind.METER, meterNo, Optional.empty(), last.plusDays(1)));
        assertThat(ofMeter.person().id()).isEqualTo(person);
        assertThat(ofMeter.about().path()).isEqualTo("meters/" + meterNo);
        assertThat(stations.as(recorder, () -> kinds.subject(SubjectKind.METER, meterNo, last))
                        .orElseThrow()
                        .dedicated())
                .isTrue();
        refused("no", about(SubjectKind.METER, household, Optional.empty(), last));
        refused("person", about(SubjectKind.AREA, areaNo, Optional.empty(), LocalDate.of(2025, 12, 31)));
        recorder = stations.create().get(Post.OPERATIONS_SPECIALIST);
        refused("no", about(SubjectKind.AREA, areaNo, Optional.empty(), last));
    }

    @Test
    void aShownCorrectionThatIsConfirmedMakesNoEntry() {
        FindingId id = shown();
        sweepAt("2026-12-01T09:00");
        assertThat(entries(id)).as("the time stands still").isEmpty();
        EmployeeId leader = people.get(Post.READING_TEAM_LEADER);
        assertThat(stations.as(leader, () -> findings.count(FindingFilter.TO_DECIDE)))
                .isEqualTo(1);
        stations.run(leader, () -> answers.decideCorrection(id, true, "已现场复核"));
        sweepAt("2026-12-10T09:00");
        assertThat(get(id).state()).isEqualTo(FindingState.CORRECTED);
        assertThat(entries(id)).isEmpty();
    }

    @Test
    void refusedTheTimeRunsAnewAndItMayBeShownAgain() {
        FindingId id = shown();
        EmployeeId head = people.get(Post.STATION_HEAD);
        stations.run(head, () -> answers.decideCorrection(id, false, "示数仍不符"));
        assertThat(get(id).obligation().dueAt()).isEqualTo(TestClock.at("2026-11-27T17:30"));
        tell(id);
        stations.run(person, () -> answers.showCorrection(id, "已重新抄表"));
        stations.run(head, () -> answers.decideCorrection(id, false, "仍不符"));
        tell(id);
        sweepAt("2026-12-10T09:00");
        assertThat(entries(id)).containsExactly(new BigDecimal("-20.00"));
        assertThat(stations.as(head, () -> findings.steps(id)))
                .extracting(FindingStep::state)
                .containsExactly(
                        FindingState.CORRECTION_SHOWN,
                        FindingState.CORRECTION_REFUSED,
                        FindingState.CORRECTION_SHOWN,
                        FindingState.CORRECTION_REFUSED);
    }

    @Test
    void nobodyConfirmsWhatConcernsHimOrWasNotShown() {
        recorder = people.get(Post.STATION_HEAD);
        FindingId id = stations.as(recorder, () -> kinds.record(command(FindingKind.WRONG_READING, false, 1, TODAY)));
        EmployeeId leader = people.get(Post.READING_TEAM_LEADER);
        assertThatThrownBy(() -> stations.run(leader, () -> answers.decideCorrection(id, true, "已复核")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> stations.run(leader, () -> answers.showCorrection(id, "已更正")))
                .isInstanceOf(RuleViolation.class);
        stations.run(person, () -> answers.showCorrection(id, "已更正"));
        assertThatThrownBy(() -> stations.run(recorder, () -> answers.decideCorrection(id, true, "已复核")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> stations.run(
                        people.get(Post.BUSINESS_TEAM_LEADER), () -> answers.decideCorrection(id, true, "已复核")))
                .isInstanceOf(RuleViolation.class);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> stations.run(person, () -> answers.decideCorrection(id, true, "已复核")));
        assertThat(get(id).state()).isEqualTo(FindingState.CORRECTION_SHOWN);
    }

    @Test
    void daysAndQuantityAreChecked() {
        refused("foundOn", command(FindingKind.WRONG_READING, false, 1, TODAY.plusDays(1)));
        refused("foundOn", command(FindingKind.WRONG_READING, false, 1, LocalDate.of(2026, 9, 30)));
        refused("quantity", command(FindingKind.WRONG_READING, false, 0, TODAY));
        stations.run(
                recorder, () -> kinds.record(command(FindingKind.WRONG_READING, false, 1, LocalDate.of(2026, 10, 1))));
    }

    @Test
    void aKindAsksForItsParticulars() {
        refused("invoice", command(FindingKind.RED_LETTER_INVOICE, Optional.empty(), Optional.empty()));
        refused("loss", command(FindingKind.DEMOLITION_LOSS, Optional.empty(), Optional.empty()));
        refused("invoice", command(FindingKind.WRONG_READING, Optional.of(invoice()), Optional.empty()));
        assertThatThrownBy(() -> new RedLetterInvoice(" ", YearMonth.of(2026, 10), BigDecimal.TEN, BigDecimal.ONE, "错"))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void chargesReportedInTimeAreNotAssessed() {
        var inTime = new DemolitionLoss(new BigDecimal("1200.50"), Optional.of(TODAY.minusDays(3)));
        refused("reportedOn", command(FindingKind.DEMOLITION_LOSS, Optional.empty(), Optional.of(inTime)));
        var late = new DemolitionLoss(new BigDecimal("1200.50"), Optional.of(TODAY));
        FindingId id = stations.as(
                recorder,
                () -> kinds.record(command(FindingKind.DEMOLITION_LOSS, Optional.empty(), Optional.of(late))));
        assertThat(jdbc.sql("select lost_amount from finding_particulars where finding_id = :id")
                        .param("id", id.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1200.50");
        assertThatThrownBy(() -> jdbc.sql("update finding_particulars set grave = true where finding_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never edited");
    }

    private void refused(String field, RecordKind command) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(recorder, () -> kinds.record(command)))
                .satisfies(e -> assertThat(e.field()).contains(field));
        assertThat(stations.as(recorder, () -> findings.about("customers.file", household)))
                .isEmpty();
    }

    private RecordKind command(FindingKind kind, boolean dedicated, int quantity, LocalDate foundOn) {
        return new RecordKind(
                kind,
                SubjectKind.CUSTOMER,
                dedicated ? dedicatedCustomer : household,
                Optional.of(person),
                quantity,
                foundOn.minusDays(1),
                foundOn,
                "现场核对与系统不符",
                false,
                Optional.of(kind).filter(FindingKind.RED_LETTER_INVOICE::equals).map(k -> invoice()),
                Optional.of(kind)
                        .filter(FindingKind.DEMOLITION_LOSS::equals)
                        .map(k -> new DemolitionLoss(new BigDecimal("860.00"), Optional.empty())));
    }

    private RecordKind command(FindingKind kind, Optional<RedLetterInvoice> invoice, Optional<DemolitionLoss> loss) {
        return new RecordKind(
                kind,
                SubjectKind.CUSTOMER,
                household,
                Optional.of(person),
                1,
                TODAY.minusDays(2),
                TODAY,
                "现场核对与系统不符",
                false,
                invoice,
                loss);
    }

    private static RedLetterInvoice invoice() {
        return new RedLetterInvoice(
                "2026110045", YearMonth.of(2026, 10), new BigDecimal("540.00"), new BigDecimal("450.00"), "倍率录入错误");
    }

    private RecordKind about(SubjectKind subject, String no, Optional<EmployeeId> responsible, LocalDate faultOn) {
        return new RecordKind(
                FindingKind.WRONG_READING,
                subject,
                no,
                responsible,
                1,
                faultOn,
                TODAY,
                "现场核对与系统不符",
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** A wrong reading of one household that the person says on the next day to have corrected. */
    private FindingId shown() {
        FindingId id = stations.as(recorder, () -> kinds.record(command(FindingKind.WRONG_READING, false, 1, TODAY)));
        tell(id);
        clock.set("2026-11-25T10:00");
        stations.run(person, () -> answers.showCorrection(id, "已更正示数并重算电费"));
        return id;
    }

    private FindingSummary get(FindingId id) {
        return stations.as(recorder, () -> findings.find(id)).orElseThrow();
    }

    private void tell(FindingId id) {
        sweep.run();
        stations.run(person, () -> notices.acknowledgeAll(get(id).obligation().id()));
    }

    private void sweepAt(String local) {
        clock.set(local);
        sweep.run();
    }

    private FindingSummary recorded(RecordKind command) {
        FindingId id = stations.as(recorder, () -> kinds.record(command));
        return get(id);
    }

    private String numberOf(CustomerId customer) {
        return one("select customer_no from customer where id = " + customer.value());
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private List<BigDecimal> entries(FindingId finding) {
        return jdbc.sql("select e.amount from ledger_entry e join obligation o on o.id = e.obligation_id"
                        + " where o.subject_type = 'findings.finding' and o.subject_id = :id")
                .param("id", String.valueOf(finding.value()))
                .query(BigDecimal.class)
                .list();
    }
}
