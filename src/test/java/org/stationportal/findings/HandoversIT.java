package org.stationportal.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
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
import org.stationportal.customers.Category;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Sweep;

/** Grave cases: the person is heard, the superior department gets them, and they are followed until it has answered. */
@IntegrationTest(schema = "finding_kinds", properties = "portal.sweep.at-once=false")
@UseCase("UC-025")
class HandoversIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24); // a Tuesday
    private static final Set<Post> MAY = EnumSet.of(
            Post.OPERATIONS_SPECIALIST,
            Post.LINE_LOSS_SPECIALIST,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Handovers handovers;

    @Autowired
    private FindingKinds kinds;

    @Autowired
    private Findings findings;

    @Autowired
    private FindingAnswers answers;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Notices notices;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId recorder;
    private EmployeeId person;
    private EmployeeId head;
    private String household = "";

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
        recorder = people.get(Post.OPERATIONS_SPECIALIST);
        person = people.get(Post.AREA_MANAGER);
        head = people.get(Post.STATION_HEAD);
        var customer = customers.customer(people, customers.area(people), "李建国", Category.RESIDENTIAL, Voltage.V220);
        household = jdbc.sql("select customer_no from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .single();
    }

    @Test
    void heardHandedOverAnsweredAndNeverEntered() {
        FindingId id = accepted();
        assertThat(state(id)).isEqualTo(HandoverState.NOT_YET);
        stations.run(recorder, () -> handovers.handOver(command(id)));
        assertThat(state(id)).isEqualTo(HandoverState.HANDED_OVER);
        assertThat(handover(id).followUp().dueAt()).isEqualTo(TestClock.at("2026-12-08T17:30"));
        assertThat(handover(id).followUp().parties())
                .extracting(EmployeeSummary::id)
                .containsExactly(recorder);
        sweepAt("2026-12-08T17:31");
        assertThat(stations.as(
                        recorder, () -> notices.of(handover(id).followUp().id())))
                .as("unanswered, whoever handed it over is told so")
                .anyMatch(notice ->
                        notice.recipient().equals(recorder) && notice.kind() == NoticeDetails.Kind.OVERDUE_ALERT);
        clock.set("2026-12-09T10:00");
        stations.run(recorder, () -> handovers.answer(id, LocalDate.of(2026, 12, 8), "给予通报批评，绩效由公司考核"));
        assertThat(state(id)).isEqualTo(HandoverState.ANSWERED);
        assertThat(handover(id).answer().orElseThrow().words()).isEqualTo("给予通报批评，绩效由公司考核");
        assertThat(handover(id).followUp().status().isRunning()).isFalse();
        sweepAt("2026-12-20T09:00");
        assertThat(entries()).as("the station enters nothing of its own").isZero();
        assertThat(stations.as(head, () -> findings.count(FindingFilter.GRAVE))).isEqualTo(1);
    }

    @Test
    void whoSaysNothingInTimeIsHandedOverWithoutAnEntry() {
        FindingId id = grave();
        sweep.run();
        stations.run(
                person, () -> notices.acknowledgeAll(summary(id).obligation().id()));
        refused("findings.error.notHeard", recorder, id);
        sweepAt("2026-11-27T09:00");
        assertThat(entries()).isZero();
        stations.run(recorder, () -> handovers.handOver(command(id)));
        assertThat(summary(id).obligation().status().isRunning()).isFalse();
        assertThatExceptionOfType(RuleViolation.class)
                .as("from here on the superior department hears him")
                .isThrownBy(() -> stations.run(person, () -> answers.object(id, "示数无误")));
    }

    @Test
    void anObjectionIsDecidedBeforeItIsHandedOver() {
        FindingId id = grave();
        stations.run(person, () -> answers.object(id, "示数无误"));
        refused("findings.error.notHeard", recorder, id);
        stations.run(people.get(Post.READING_TEAM_LEADER), () -> answers.decide(id, false, "核对属实"));
        refused("findings.error.notHeard", recorder, id);
        FindingId second = grave();
        stations.run(person, () -> answers.object(second, "示数无误"));
        stations.run(people.get(Post.READING_TEAM_LEADER), () -> answers.decide(second, true, "证据充分"));
        stations.run(recorder, () -> handovers.handOver(command(second)));
        assertThat(state(second)).isEqualTo(HandoverState.HANDED_OVER);
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void itIsHandedOverAndItsAnswerTakenDownByThoseEntitled(Post post) {
        EmployeeId self = people.get(post);
        person = stations.another(people, people.reading(), Post.AREA_MANAGER);
        FindingId id = accepted();
        if (MAY.contains(post)) {
            assertThat(stations.as(self, () -> handovers.mayHandOver(summary(id))))
                    .isTrue();
            stations.run(self, () -> handovers.handOver(command(id)));
            assertThat(stations.as(self, () -> handovers.mayAnswer(summary(id))))
                    .isTrue();
            stations.run(self, () -> handovers.answer(id, TODAY, "已处理"));
        } else {
            assertThatThrownBy(() -> stations.run(self, () -> handovers.handOver(command(id))))
                    .isInstanceOfAny(AccessDeniedException.class, RuleViolation.class);
            stations.run(recorder, () -> handovers.handOver(command(id)));
            assertThatThrownBy(() -> stations.run(self, () -> handovers.answer(id, TODAY, "已处理")))
                    .isInstanceOfAny(AccessDeniedException.class, RuleViolation.class);
            assertThat(state(id)).isEqualTo(HandoverState.HANDED_OVER);
        }
    }

    @Test
    void nobodyHandsOverWhatConcernsHimself() {
        person = people.get(Post.READING_TEAM_LEADER);
        FindingId id = accepted();
        refused("findings.error.concernsYou", person, id);
        assertThat(stations.as(person, () -> handovers.mayHandOver(summary(id))))
                .isFalse();
        stations.run(recorder, () -> handovers.handOver(command(id)));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(person, () -> handovers.answer(id, TODAY, "已处理")));
        assertThatThrownBy(() -> jdbc.sql("insert into finding_handover_answer (finding_id, answered_on, words, by_id,"
                                + " by_name, at) select finding_id, handed_on, '已处理', :self, '本人', at"
                                + " from finding_handover where finding_id = :id")
                        .param("self", person.value())
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("nobody records an answer about himself");
    }

    @Test
    void itComesOnceWithItsPapersAndInTheRightOrder() {
        FindingId id = stations.as(recorder, () -> kinds.record(record(FindingKind.WRONG_READING, true)));
        stations.run(person, () -> answers.accept(id, ""));
        refused("findings.error.noPapers", recorder, id);
        attach(id);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(recorder, () -> handovers.answer(id, TODAY, "已处理")));
        for (LocalDate day : List.of(TODAY.plusDays(1), TODAY.minusDays(1))) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> stations.run(
                            recorder, () -> handovers.handOver(new HandToSuperior(id, "市公司营销部", day, "移交卷宗"))))
                    .satisfies(e -> assertThat(e.field()).contains("handedOn"));
        }
        assertThatThrownBy(() -> new HandToSuperior(id, " ", TODAY, "移交卷宗")).isInstanceOf(RuleViolation.class);
        stations.run(recorder, () -> handovers.handOver(command(id)));
        refused("findings.error.handedOver", recorder, id);
        stations.run(recorder, () -> handovers.answer(id, TODAY, "已处理"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(recorder, () -> handovers.answer(id, TODAY, "再次答复")));
        assertThatThrownBy(() -> jdbc.sql("update finding_handover set words = '改' where finding_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never edited");
    }

    @Test
    void onlyReadingErrorsAreGraveAndOnlyGraveOnesAreHandedOver() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() ->
                        stations.run(recorder, () -> kinds.record(record(FindingKind.NOT_ON_ROTATION_LIST, true))))
                .satisfies(e -> assertThat(e.field()).contains("grave"));
        FindingId ordinary = stations.as(recorder, () -> kinds.record(record(FindingKind.WRONG_READING, false)));
        stations.run(person, () -> answers.accept(ordinary, ""));
        refused("findings.error.notGrave", recorder, ordinary);
        FindingId grave = grave();
        assertThatExceptionOfType(RuleViolation.class)
                .as("correcting it does not undo it")
                .isThrownBy(() -> stations.run(person, () -> answers.showCorrection(grave, "已更正")));
    }

    private void refused(String key, EmployeeId by, FindingId id) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(by, () -> handovers.handOver(command(id))))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }

    private FindingId grave() {
        FindingId id = stations.as(recorder, () -> kinds.record(record(FindingKind.WRONG_READING, true)));
        attach(id);
        return id;
    }

    private FindingId accepted() {
        FindingId id = grave();
        stations.run(person, () -> answers.accept(id, ""));
        return id;
    }

    private RecordKind record(FindingKind kind, boolean grave) {
        return new RecordKind(
                kind,
                SubjectKind.CUSTOMER,
                household,
                Optional.of(person),
                1,
                TODAY.minusDays(1),
                TODAY,
                "连续三月估抄，造成客户损失",
                grave,
                Optional.empty(),
                Optional.empty());
    }

    private static HandToSuperior command(FindingId id) {
        return new HandToSuperior(id, "市公司营销部", TODAY, "移交卷宗一份");
    }

    private void attach(FindingId id) {
        stations.run(
                recorder,
                () -> attachments.add(
                        new Owner(Findings.SUBJECT_TYPE, String.valueOf(id.value())),
                        "卷宗.pdf",
                        new ByteArrayInputStream(TestFiles.PDF)));
    }

    private HandoverState state(FindingId id) {
        return HandoverState.of(stations.as(head, () -> handovers.find(id)));
    }

    private Handover handover(FindingId id) {
        return stations.as(head, () -> handovers.find(id)).orElseThrow();
    }

    private FindingSummary summary(FindingId id) {
        return stations.as(head, () -> findings.find(id)).orElseThrow();
    }

    private void sweepAt(String local) {
        clock.set(local);
        sweep.run();
    }

    private long entries() {
        return jdbc.sql("select count(*) from ledger_entry where station_id = :station")
                .param("station", people.station().value())
                .query(Long.class)
                .single();
    }
}
