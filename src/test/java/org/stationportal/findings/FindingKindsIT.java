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
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Sweep;

/** Findings that people record: each kind to the entry and its amount, and by whom. */
@IntegrationTest(schema = "finding_kinds", properties = "portal.sweep.at-once=false")
@UseCase("UC-023")
class FindingKindsIT {

    private static final Subject CUSTOMER =
            new Subject("customers.file", "3301000001", "李建国（3301000001）", "customers/3301000001");
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
    private FindingKinds kinds;

    @Autowired
    private Findings findings;

    @Autowired
    private Notices notices;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId recorder;
    private EmployeeId person;

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
        recorder = people.get(Post.OPERATIONS_SPECIALIST);
        person = people.get(Post.AREA_MANAGER);
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
        assertThat(stations.as(recorder, () -> kinds.kind(id))).contains(kind);
        sweep.run();
        FindingSummary finding = stations.as(recorder, () -> findings.find(id)).orElseThrow();
        stations.run(person, () -> notices.acknowledgeAll(finding.obligation().id()));
        clock.set("2026-11-26T17:31");
        sweep.run();
        assertThat(entries(id)).containsExactly(amount);
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void eachKindIsRecordedByThoseEntitled(Post post) {
        EmployeeId other = stations.another(people, people.reading(), Post.AREA_MANAGER);
        person = other;
        for (FindingKind kind : FindingKind.values()) {
            boolean may = EVERY_KIND.contains(post)
                    || post == Post.READING_TEAM_LEADER && !OF_THE_BUSINESS_TEAM.contains(kind);
            assertThat(stations.as(people.get(post), () -> kinds.mayRecord(kind)))
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
    void daysAndQuantityAreChecked() {
        refused("foundOn", command(FindingKind.WRONG_READING, false, 1, TODAY.plusDays(1)));
        refused("foundOn", command(FindingKind.WRONG_READING, false, 1, TODAY.minusDays(91)));
        refused("quantity", command(FindingKind.WRONG_READING, false, 0, TODAY));
        stations.run(recorder, () -> kinds.record(command(FindingKind.WRONG_READING, false, 1, TODAY.minusDays(90))));
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
        refused("loss", command(FindingKind.DEMOLITION_LOSS, Optional.empty(), Optional.of(inTime)));
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
        assertThat(stations.as(recorder, () -> findings.about(CUSTOMER.type(), CUSTOMER.id())))
                .isEmpty();
    }

    private RecordKind command(FindingKind kind, boolean dedicated, int quantity, LocalDate foundOn) {
        return new RecordKind(
                kind,
                CUSTOMER,
                dedicated,
                person,
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
                kind, CUSTOMER, false, person, 1, TODAY.minusDays(2), TODAY, "现场核对与系统不符", false, invoice, loss);
    }

    private static RedLetterInvoice invoice() {
        return new RedLetterInvoice(
                "2026110045", YearMonth.of(2026, 10), new BigDecimal("540.00"), new BigDecimal("450.00"), "倍率录入错误");
    }

    private List<BigDecimal> entries(FindingId finding) {
        return jdbc.sql("select e.amount from ledger_entry e join obligation o on o.id = e.obligation_id"
                        + " where o.subject_type = 'findings.finding' and o.subject_id = :id")
                .param("id", String.valueOf(finding.value()))
                .query(BigDecimal.class)
                .list();
    }
}
