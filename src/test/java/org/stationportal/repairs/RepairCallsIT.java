package org.stationportal.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.stationportal.base.SqlTime;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.findings.FindingSummary;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Sweep;
import org.stationportal.repairs.roster.ChangeDutyDay;
import org.stationportal.repairs.roster.DutyHours;
import org.stationportal.repairs.roster.DutyTurn;
import org.stationportal.repairs.roster.RosterChanges;

/** Repair calls from the call to the call-back, with the obligation to be there in time (clause 4.3). */
@IntegrationTest
@UseCase("UC-018")
class RepairCallsIT {

    private static final Set<Post> MAY_LOG = EnumSet.of(
            Post.COUNTER_CLERK,
            Post.DUTY_OFFICER,
            Post.FITTER,
            Post.AREA_MANAGER,
            Post.BUSINESS_TEAM_LEADER,
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
    private RosterChanges roster;

    @Autowired
    private RepairCalls calls;

    @Autowired
    private RepairSteps steps;

    @Autowired
    private Worsening worsening;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId clerk;
    private EmployeeId officer;
    private EmployeeId fitter;
    private EmployeeId leader;
    private EmployeeId head;

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        officer = people.get(Post.DUTY_OFFICER);
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        head = people.get(Post.STATION_HEAD);
    }

    @ParameterizedTest
    @CsvSource({"CITY,2026-09-30T09:45", "COUNTRY,2026-09-30T10:30", "REMOTE,2026-09-30T11:00"})
    void everybodyOnDutyIsHeldToTheLimitOfThePlace(Place place, String due) {
        onDuty(officer, fitter);
        RepairCallDetails call = find(stations.as(clerk, () -> calls.log(command(place))));
        assertThat(call.callNo()).startsWith("BX20260930");
        assertThat(call.obligation().dueAt()).isEqualTo(at(due));
        assertThat(call.obligation().urgent()).isTrue();
        assertThat(call.obligation().amountCategory()).isEqualTo("PERSON");
        assertThat(call.obligation().parties())
                .extracting(EmployeeSummary::id)
                .containsExactlyInAnyOrder(officer, fitter);
        assertThat(stations.as(clerk, () -> calls.promised(place, clock.instant())))
                .isEqualTo(at(due));
    }

    @Test
    void everyStepIsStampedOnceAndTheArrivalFulfilsTheObligation() {
        onDuty(officer, fitter);
        String no = log();
        clock.advance(Duration.ofMinutes(2));
        stations.run(clerk, () -> steps.dispatch(no, List.of(officer), ""));
        clock.advance(Duration.ofMinutes(2));
        take(no, officer, Step.ACCEPTED);
        clock.advance(Duration.ofMinutes(20));
        take(no, officer, Step.ARRIVED);
        assertThat(find(no).obligation().status()).isEqualTo(ObligationStatus.FULFILLED);
        clock.advance(Duration.ofMinutes(30));
        take(no, officer, Step.RESTORED);
        assertThat(stations.as(clerk, () -> calls.count(CallList.TO_CALL_BACK))).isEqualTo(1);
        stations.run(clerk, () -> steps.callBack(no, false, clock.instant(), "等了太久"));
        RepairCallDetails call = find(no);
        assertThat(call.steps()).extracting(StepStamp::step).containsExactly(Step.values());
        assertThat(call.stamp(Step.ARRIVED).orElseThrow().at()).isEqualTo(at("2026-09-30T09:24"));
        assertThat(call.stamp(Step.CALLED_BACK).orElseThrow().satisfied()).contains(false);
        assertThat(call.stamp(Step.CALLED_BACK).orElseThrow().remark()).isEqualTo("等了太久");
    }

    @Test
    void aStepPressedTwiceDoesNothingTheSecondTime() {
        onDuty(officer, fitter);
        String no = accepted();
        clock.advance(Duration.ofMinutes(5));
        take(no, officer, Step.ARRIVED);
        clock.advance(Duration.ofMinutes(5));
        take(no, fitter, Step.ARRIVED);
        take(no, officer, Step.ACCEPTED);
        assertThat(find(no).stamp(Step.ARRIVED).orElseThrow().at()).isEqualTo(at("2026-09-30T09:05"));
        assertThat(find(no).steps()).hasSize(4);
    }

    @Test
    void noStepComesBeforeTheOneBefore() {
        onDuty(officer, fitter);
        String no = log();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> take(no, officer, Step.ARRIVED))
                .matches(violation -> violation.key().equals("repairs.error.notYet.DISPATCHED"));
        stations.run(clerk, () -> steps.dispatch(no, List.of(officer), ""));
        clock.advance(Duration.ofMinutes(3));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(
                        () -> stations.run(officer, () -> steps.take(no, Step.ACCEPTED, at("2026-09-30T08:59"), "")))
                .matches(violation -> violation.field().orElse("").equals("at"));
        assertThatThrownBy(() -> stations.run(
                        officer,
                        () -> steps.take(no, Step.ACCEPTED, clock.instant().plusSeconds(60), "")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> insertStep(no, "ARRIVED", 4)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insertStep(no, "DISPATCHED", 2)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("update repair_call_step set at = at - interval 1 minute where step = 'LOGGED'")
                                .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoeverComesLateIsLateAndNotMissing() {
        onDuty(officer, fitter);
        String no = accepted();
        clock.set("2026-09-30T09:50");
        take(no, officer, Step.ARRIVED);
        assertThat(find(no).obligation().status()).isEqualTo(ObligationStatus.FULFILLED_LATE);
    }

    @Test
    void whatIsMissedIsOneEntryForEachPersonOnDuty() {
        onDuty(officer, fitter);
        String no = log();
        sweep.run();
        List.of(officer, fitter).forEach(this::sees);
        play(no, "2026-09-30T12:00");
        assertThat(find(no).obligation().status()).isEqualTo(ObligationStatus.MISSED);
        assertThat(entries(no)).containsExactlyInAnyOrder(officer.value(), fitter.value());
        stations.run(leader, () -> steps.dispatch(no, List.of(leader), "值班人员联系不上"));
        take(no, leader, Step.ACCEPTED);
        take(no, leader, Step.ARRIVED);
        assertThat(find(no).obligation().completedAt()).contains(at("2026-09-30T12:00"));
        assertThat(entries(no)).hasSize(2);
    }

    @Test
    void whenNobodyIsOnDutyTheLeaderIsAskedAndHandsItOn() {
        String no = log();
        RepairCallDetails call = find(no);
        assertThat(call.onDuty()).isEmpty();
        assertThat(call.obligation().parties()).extracting(EmployeeSummary::id).containsExactly(leader);
        assertThat(call.obligation().subject().title()).contains("无人值班");
        assertThatThrownBy(() -> stations.run(clerk, () -> steps.dispatch(no, List.of(fitter), "无人值班")))
                .isInstanceOf(RuleViolation.class);
        stations.run(leader, () -> steps.dispatch(no, List.of(fitter), "无人值班，就近派人"));
        assertThat(find(no).obligation().parties())
                .extracting(EmployeeSummary::id)
                .containsExactly(fitter);
        assertThat(find(no).step()).isEqualTo(Step.DISPATCHED);
        take(no, fitter, Step.ACCEPTED);
    }

    @Test
    void severalAreSentAndWhoeverIsNotOnTheRosterMayArriveToo() {
        onDuty(officer);
        String no = log();
        stations.run(clerk, () -> steps.dispatch(no, List.of(officer, fitter), ""));
        assertThat(find(no).obligation().parties())
                .extracting(EmployeeSummary::id)
                .containsExactly(officer);
        take(no, fitter, Step.ACCEPTED);
        take(no, fitter, Step.ARRIVED);
        assertThat(find(no).obligation().status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThatThrownBy(() -> stations.run(leader, () -> steps.dispatch(no, List.of(leader), "换人")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aCallIsTakenInOncePerFormAndPerOrderOfAHotline() {
        onDuty(officer);
        var command = command(Place.CITY);
        String no = stations.as(clerk, () -> calls.log(command));
        assertThat(stations.as(clerk, () -> calls.log(command))).isEqualTo(no);
        LogRepairCall order = order("9559826093000017");
        String taken = stations.as(clerk, () -> calls.log(order));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.as(clerk, () -> calls.log(order("9559826093000017"))))
                .matches(violation -> violation.field().orElse("").equals("externalNo")
                        && List.of(violation.arguments()).contains(taken));
    }

    @Test
    void aCallThatIsEnteredLaterCountsForThoseWhoWereOnDutyThen() {
        clock.set("2026-09-29T20:00");
        stations.run(
                leader,
                () -> roster.change(new ChangeDutyDay(
                        people.business(),
                        java.time.LocalDate.of(2026, 9, 29),
                        0,
                        List.of(new DutyTurn(
                                fitter, new DutyHours(java.time.LocalTime.of(21, 0), java.time.LocalTime.of(8, 0)))),
                        "")));
        clock.set("2026-09-30T09:00");
        onDuty(officer);
        String no = stations.as(clerk, () -> calls.log(later(command(Place.CITY), at("2026-09-30T07:30"))));
        assertThat(find(no).obligation().parties())
                .extracting(EmployeeSummary::id)
                .containsExactly(fitter);
        assertThatThrownBy(() ->
                        stations.as(clerk, () -> calls.log(later(command(Place.CITY), at("2026-09-20T07:30")))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() ->
                        stations.as(clerk, () -> calls.log(later(command(Place.CITY), at("2026-09-30T09:01")))))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void passingOnIsAFindingForEverybodyOnDuty() {
        onDuty(officer, fitter);
        String no = log();
        assertThatThrownBy(() -> stations.run(officer, () -> worsening.passedOn(no, "让客户找物业")))
                .isInstanceOf(AccessDeniedException.class);
        stations.run(head, () -> worsening.passedOn(no, "让客户找物业，实为表前线路"));
        assertThat(stations.as(head, () -> worsening.about(no)))
                .extracting(FindingSummary::person)
                .extracting(EmployeeSummary::id)
                .containsExactlyInAnyOrder(officer, fitter);
        assertThatThrownBy(() -> stations.run(head, () -> worsening.passedOn(no, "再认定一次")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aSituationThatGrewWorseIsHandedUpAndAnsweredOnce() {
        onDuty(officer);
        String no = accepted();
        clock.advance(Duration.ofMinutes(5));
        stations.run(officer, () -> worsening.escalate(no, "县公司配网抢修指挥中心", "主变起火", clock.instant()));
        stations.run(officer, () -> worsening.escalate(no, "县公司配网抢修指挥中心", "主变起火", clock.instant()));
        List<Escalation> handed = find(no).escalations();
        assertThat(handed).hasSize(1);
        assertThat(unread(head)).as("the head is told").isPositive();
        assertThat(unread(leader)).as("the leader is told").isPositive();
        long id = handed.getFirst().id();
        stations.run(leader, () -> worsening.answer(no, id, "已派应急发电车", clock.instant()));
        stations.run(leader, () -> worsening.answer(no, id, "第二次", clock.instant()));
        assertThat(find(no).escalations().getFirst().answer().orElseThrow().words())
                .isEqualTo("已派应急发电车");
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void eachPostMayDoWhatItsWorkAsks(Post post) {
        onDuty(officer);
        EmployeeId person = people.get(post);
        if (MAY_LOG.contains(post)) {
            assertThat(stations.as(person, () -> calls.log(command(Place.CITY))))
                    .startsWith("BX");
        } else {
            assertThatThrownBy(() -> stations.as(person, () -> calls.log(command(Place.CITY))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        String no = accepted();
        boolean works = post == Post.DUTY_OFFICER
                || post == Post.BUSINESS_TEAM_LEADER
                || post == Post.STATION_HEAD
                || post == Post.DEPUTY_HEAD;
        if (works) {
            take(no, person, Step.ARRIVED);
            assertThat(find(no).step()).isEqualTo(Step.ARRIVED);
        } else {
            assertThatThrownBy(() -> take(no, person, Step.ARRIVED)).isInstanceOf(RuleViolation.class);
        }
        boolean sees = works || person.equals(clerk) || post.reach() == Post.Reach.STATION;
        assertThat(stations.as(person, () -> calls.find(no)).isPresent()).isEqualTo(sees);
    }

    @Test
    void mineAreThoseThatISeeToNow() {
        onDuty(officer, fitter);
        String sent = log();
        String running = log();
        stations.run(clerk, () -> steps.dispatch(sent, List.of(fitter), ""));
        assertThat(stations.as(fitter, calls::mine))
                .extracting(RepairCallDetails::callNo)
                .containsExactly(sent, running);
        assertThat(stations.as(clerk, calls::countMine)).isZero();
        take(sent, fitter, Step.ACCEPTED);
        take(sent, fitter, Step.ARRIVED);
        take(sent, fitter, Step.RESTORED);
        assertThat(stations.as(officer, calls::mine))
                .extracting(RepairCallDetails::callNo)
                .containsExactly(running);
        assertThat(stations.as(fitter, calls::countMine)).isEqualTo(2);
    }

    @Test
    void whatIsKnownOfTheCustomerIsFilledIn() {
        onDuty(officer);
        var area = customers.area(people);
        var household = customers.customer(
                people,
                area,
                "李建国",
                org.stationportal.customers.Category.RESIDENTIAL,
                org.stationportal.customers.Voltage.V220);
        var known = new LogRepairCall(
                UUID.randomUUID(),
                Source.HALL,
                "",
                household,
                "",
                "",
                "",
                null,
                Outage.VOLTAGE,
                false,
                Place.CITY,
                "电压低",
                clock.instant(),
                List.of(officer));
        RepairCallDetails call = find(stations.as(clerk, () -> calls.log(known)));
        assertThat(call.address()).isEqualTo("东街 8 号");
        assertThat(call.phone()).isEqualTo("13812345678");
        assertThat(call.areaName()).isEqualTo("东街台区");
        assertThat(call.step()).isEqualTo(Step.DISPATCHED);
        assertThat(call.sentTo(officer)).isTrue();
    }

    private void onDuty(EmployeeId... persons) {
        stations.run(
                leader,
                () -> roster.change(new ChangeDutyDay(
                        people.business(),
                        java.time.LocalDate.of(2026, 9, 30),
                        0,
                        List.of(persons).stream()
                                .map(person -> new DutyTurn(person, DutyHours.WHOLE_DAY))
                                .toList(),
                        "排班")));
    }

    private String log() {
        return stations.as(clerk, () -> calls.log(command(Place.CITY)));
    }

    private String accepted() {
        String no = log();
        stations.run(clerk, () -> steps.dispatch(no, List.of(officer), ""));
        take(no, officer, Step.ACCEPTED);
        return no;
    }

    private void take(String no, EmployeeId person, Step step) {
        stations.run(person, () -> steps.take(no, step, clock.instant(), ""));
    }

    private RepairCallDetails find(String no) {
        return stations.as(head, () -> calls.find(no)).orElseThrow();
    }

    private LogRepairCall command(Place place) {
        return new LogRepairCall(
                UUID.randomUUID(),
                Source.DUTY_PHONE,
                "",
                null,
                "王大妈",
                "13812345678",
                "东街 8 号",
                null,
                Outage.HOUSEHOLD,
                false,
                place,
                "家里没电，空开未跳",
                clock.instant(),
                List.of());
    }

    private LogRepairCall order(String externalNo) {
        return new LogRepairCall(
                UUID.randomUUID(),
                Source.HOTLINE_95598,
                externalNo,
                null,
                "王大妈",
                "13812345678",
                "东街 8 号",
                null,
                Outage.HOUSEHOLD,
                true,
                Place.CITY,
                "家里没电",
                clock.instant(),
                List.of());
    }

    private static LogRepairCall later(LogRepairCall c, Instant loggedAt) {
        return new LogRepairCall(
                c.submission(),
                c.source(),
                c.externalNo(),
                c.customer(),
                c.caller(),
                c.phone(),
                c.address(),
                c.area(),
                c.outage(),
                c.danger(),
                c.place(),
                c.description(),
                loggedAt,
                c.sendTo());
    }

    private void sees(EmployeeId person) {
        stations.run(person, () -> {
            var portal = conversations.portalOf(person);
            long last = jdbc.sql("select coalesce(max(id), 0) from message where conversation_id = :c")
                    .param("c", portal.value())
                    .query(Long.class)
                    .single();
            conversations.markDelivered(portal, new MessageId(last));
            conversations.markSeen(portal, new MessageId(last));
        });
    }

    private void play(String no, String local) {
        Instant end = at(local);
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofMinutes(5));
            sweep.run();
        }
    }

    private List<Long> entries(String no) {
        return jdbc.sql("select e.employee_id from ledger_entry e join obligation o on o.id = e.obligation_id"
                        + " where o.subject_id = :no")
                .param("no", no)
                .query(Long.class)
                .list();
    }

    private long unread(EmployeeId person) {
        return stations.as(person, () -> conversations.unread(person));
    }

    private void insertStep(String no, String step, int position) {
        jdbc.sql("""
                insert into repair_call_step (call_id, step, position, at, recorded_at, actor_name, remark)
                select id, :step, :position, :now, :now, 'x', '' from repair_call where call_no = :no""")
                .param("step", step)
                .param("position", position)
                .param("now", SqlTime.param(clock.instant()))
                .param("no", no)
                .update();
    }
}
