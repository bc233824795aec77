package org.stationportal.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Complaints with their two obligations (clause 4.4): taken in once, contacted and answered in time, late, not at all. */
@IntegrationTest(schema = "complaints", properties = "portal.sweep.at-once=false")
@UseCase("UC-019")
class ComplaintsIT {

    private static final Set<Post> MAY_TAKE_IN = EnumSet.of(
            Post.COUNTER_CLERK,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD,
            Post.DUTY_OFFICER);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ComplaintFixture fixture;

    private TestStation.People people;
    private EmployeeId clerk;
    private EmployeeId leader;

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00"); // a Tuesday
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
    }

    @Test
    void theCustomerIsContactedWithinADayAndAnsweredWithinFourWorkingDays() {
        String no = fixture.takenIn(people);
        ComplaintSummary complaint = fixture.get(clerk, no).complaint();
        assertThat(no).startsWith("TS20261124");
        assertThat(complaint.state()).isEqualTo(ComplaintState.RECORDED);
        assertThat(complaint.contact().dueAt()).isEqualTo(at("2026-11-25T09:00"));
        assertThat(complaint.answer().dueAt()).isEqualTo(at("2026-11-30T17:30"));
        assertThat(complaint.handlers()).extracting(person -> person.id()).containsExactly(clerk);
        var promise = stations.as(clerk, () -> complaints.promised(clock.instant()));
        assertThat(promise.contact()).isEqualTo(complaint.contact().dueAt());
        assertThat(promise.answer()).isEqualTo(complaint.answer().dueAt());
        assertThat(promise.explanation().due()).isEqualTo(promise.answer());
    }

    @Test
    void titlesNameNobody() {
        ComplaintSummary complaint = fixture.get(clerk, fixture.takenIn(people)).complaint();
        assertThat(complaint.contact().subject().title()).isEqualTo("联系客户 · 服务类投诉 " + complaint.complaintNo() + "（重大）");
        assertThat(complaint.answer().subject().title()).startsWith("答复客户 · ");
    }

    @Test
    void contactedAndAnsweredInTimeNobodyIsAssessed() {
        String no = fixture.takenIn(people);
        tellBoth(no);
        clock.set("2026-11-25T09:00");
        fixture.contacted(clerk, no);
        fixture.decided(leader, no, Outcome.NOT_SUBSTANTIATED);
        clock.set("2026-11-30T17:30");
        fixture.answered(clerk, no);
        fixture.calledBack(clerk, no);
        fixture.sweepAt("2026-12-04T09:00");
        ComplaintDetails closed = fixture.get(clerk, no);
        assertThat(closed.complaint().state()).isEqualTo(ComplaintState.CALLED_BACK);
        assertThat(closed.complaint().contact().status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(closed.complaint().answer().status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(closed.steps())
                .extracting(ComplaintStep::state)
                .containsExactly(
                        ComplaintState.CONTACTED,
                        ComplaintState.DECIDED,
                        ComplaintState.ANSWERED,
                        ComplaintState.CALLED_BACK);
        assertThat(fixture.entries("complaints.complaint", no)).isEmpty();
    }

    @Test
    void contactedLateIsHeldAgainstTheHandler() {
        String no = fixture.takenIn(people);
        tellBoth(no);
        clock.set("2026-11-25T09:05");
        fixture.contacted(clerk, no);
        fixture.sweepAt("2026-11-25T09:10");
        assertThat(fixture.get(clerk, no).complaint().contact().status()).isEqualTo(ObligationStatus.MISSED);
        assertThat(fixture.entries("complaints.complaint", no)).containsExactly(new BigDecimal("-50.00"));
    }

    @Test
    void neitherContactedNorAnsweredMakesTwoEntriesAndCanStillBeDone() {
        String no = fixture.takenIn(people);
        tellBoth(no);
        fixture.sweepAt("2026-11-25T09:31");
        assertThat(fixture.entries("complaints.complaint", no)).hasSize(1);
        fixture.sweepAt("2026-11-30T18:00");
        assertThat(fixture.entries("complaints.complaint", no)).hasSize(2);
        fixture.contacted(clerk, no);
        fixture.decided(leader, no, Outcome.NOT_SUBSTANTIATED);
        fixture.answered(leader, no);
        assertThat(fixture.get(clerk, no).complaint().answer().completedAt()).contains(clock.instant());
        assertThat(fixture.entries("complaints.complaint", no)).hasSize(2);
    }

    @Test
    void itIsDoneOnItsPageAndNeverReopened() {
        String no = fixture.takenIn(people);
        ObligationSummary contact = fixture.get(clerk, no).complaint().contact();
        refused(
                "deadlines.error.onItsPage",
                () -> stations.run(clerk, () -> deadlines.fulfil(contact.id(), clock.instant(), "")));
        fixture.contacted(clerk, no);
        refused(
                "complaints.error.noReopening",
                () -> stations.run(
                        people.get(Post.STATION_HEAD),
                        () -> deadlines.reopen(contact.id(), contact.budget(), "再联系一次")));
    }

    @Test
    void theSameFormSentTwiceIsOneComplaint() {
        TakeInComplaint command = fixture.command(people);
        assertThat(fixture.takenIn(people, command)).isEqualTo(fixture.takenIn(people, command));
        assertThat(stations.as(clerk, () -> complaints.count(ComplaintFilter.open())))
                .isOne();
    }

    @Test
    void theSameFormSentAtOnceIsOneComplaintToo() {
        TakeInComplaint command = fixture.command(people);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var sent = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> fixture.takenIn(people, command), threads))
                    .limit(4)
                    .toList();
            assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
        assertThat(stations.as(clerk, () -> complaints.count(ComplaintFilter.all())))
                .isOne();
    }

    @Test
    void anOrderOfAnotherOfficeIsTakenInOnce() {
        String no = fixture.takenIn(people, order("20261124-0815"));
        assertThat(fixture.get(clerk, no).complaint().externalNo()).isEqualTo("20261124-0815");
        refusedAt("externalNo", () -> fixture.takenIn(people, order("20261124-0815")));
        fixture.takenIn(people, order(""));
        fixture.takenIn(people, order(""));
        var elsewhere = stations.create();
        fixture.takenIn(elsewhere, forStation(elsewhere, order("20261124-0815")));
    }

    @Test
    void whoIsComplainedOfNeitherHandlesItNorChangesIt() {
        EmployeeId fitter = people.get(Post.FITTER);
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> fixture.about(people, Set.of(clerk), ""));
        refusedAt(
                "persons",
                () -> stations.as(leader, () -> complaints.takeIn(fixture.about(people, Set.of(leader), ""))));
        String no = fixture.takenIn(people);
        var answer = fixture.get(clerk, no).complaint().answer().id();
        refused(
                "complaints.error.keptApart",
                () -> stations.run(leader, () -> deadlines.reassign(answer, fitter, "请他自己处理")));
        String aboutLeader = fixture.takenIn(people, fixture.about(people, Set.of(leader), ""));
        var contact = fixture.get(clerk, aboutLeader).complaint().contact().id();
        refused("complaints.error.keptApart", () -> stations.run(leader, () -> deadlines.cancel(contact, "与客户已沟通")));
        EmployeeId colleague = stations.another(people, people.business(), Post.COUNTER_CLERK);
        stations.run(leader, () -> deadlines.reassign(answer, colleague, "另派他人"));
        assertThat(fixture.get(colleague, no).mayAct()).isTrue();
    }

    @Test
    void aFurtherComplaintOfTheSameCustomerOrTelephoneIsRepeated() {
        CustomerId household =
                customers.customer(people, customers.area(people), "李建国", Category.RESIDENTIAL, Voltage.V220);
        String first = fixture.takenIn(people, of(Optional.of(household), "", ""));
        clock.advance(Duration.ofDays(3));
        String second = fixture.takenIn(people, of(Optional.empty(), "李先生", "13812345678"));
        assertThat(fixture.get(clerk, second).repeats())
                .as("the telephone of the customer's file")
                .containsExactly(new Repeat(first, ComplaintKind.SERVICE, at("2026-11-24T09:00"), true));
        clock.advance(Duration.ofDays(3));
        assertThat(stations.as(clerk, () -> complaints.repeated(household, "13812345678")))
                .extracting(Repeat::complaintNo)
                .containsExactly(second, first);
        EmployeeId duty = people.get(Post.DUTY_OFFICER);
        assertThat(stations.as(duty, () -> complaints.repeated(null, "13812345678")))
                .as("told of it, but no reader of it")
                .extracting(Repeat::readable)
                .containsExactly(false, false);
        assertThat(stations.as(clerk, () -> complaints.repeated(null, ""))).isEmpty();
        clock.set("2027-02-22T09:01");
        assertThat(stations.as(clerk, () -> complaints.repeated(household, "")))
                .as("90 days later")
                .isEmpty();
        assertThat(stations.as(clerk, () -> complaints.repeated(null, "13812345678")))
                .extracting(Repeat::complaintNo)
                .containsExactly(second);
    }

    @Test
    void whatCausedItIsFoundByItsNumberAndAnUnknownNumberIsRefused() {
        refusedAt("causeNo", () -> fixture.takenIn(people, fixture.about(people, Set.of(), "BZ202611240001")));
        refusedAt(
                "receivedAt", () -> fixture.takenIn(people, received(fixture.command(people), Duration.ofMinutes(1))));
        refusedAt("receivedAt", () -> fixture.takenIn(people, received(fixture.command(people), Duration.ofDays(-32))));
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void eachPostMayDoWhatItsWorkAsks(Post post) {
        EmployeeId person = people.get(post);
        if (MAY_TAKE_IN.contains(post)) {
            assertThat(stations.as(person, () -> complaints.takeIn(fixture.command(people))))
                    .startsWith("TS");
        } else {
            assertThatThrownBy(() -> stations.as(person, () -> complaints.takeIn(fixture.command(people))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> stations.as(person, () -> complaints.repeated(null, "13900000001")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void tellBoth(String no) {
        ComplaintSummary complaint = fixture.get(clerk, no).complaint();
        fixture.told(clerk, complaint.contact().id());
        fixture.told(clerk, complaint.answer().id());
    }

    private TakeInComplaint order(String externalNo) {
        TakeInComplaint c = fixture.command(people);
        return new TakeInComplaint(
                c.submission(),
                c.kind(),
                c.severity(),
                ComplaintSource.LINE_95598,
                externalNo,
                c.customer(),
                c.caller(),
                c.phone(),
                c.words(),
                c.persons(),
                c.causeNo(),
                c.receivedAt(),
                c.handler());
    }

    private TakeInComplaint of(Optional<CustomerId> customer, String caller, String phone) {
        TakeInComplaint c = fixture.command(people);
        return new TakeInComplaint(
                UUID.randomUUID(),
                c.kind(),
                c.severity(),
                c.source(),
                "",
                customer,
                caller,
                phone,
                c.words(),
                Set.of(),
                "",
                c.receivedAt(),
                c.handler());
    }

    private static TakeInComplaint received(TakeInComplaint c, Duration later) {
        return new TakeInComplaint(
                c.submission(),
                c.kind(),
                c.severity(),
                c.source(),
                "",
                c.customer(),
                c.caller(),
                c.phone(),
                c.words(),
                c.persons(),
                "",
                c.receivedAt().plus(later),
                c.handler());
    }

    private static TakeInComplaint forStation(TestStation.People people, TakeInComplaint c) {
        return new TakeInComplaint(
                UUID.randomUUID(),
                c.kind(),
                c.severity(),
                c.source(),
                c.externalNo(),
                c.customer(),
                c.caller(),
                c.phone(),
                c.words(),
                Set.of(),
                "",
                c.receivedAt(),
                people.get(Post.COUNTER_CLERK));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .satisfies(violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private static void refusedAt(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .satisfies(violation -> assertThat(violation.field()).contains(field));
    }
}
