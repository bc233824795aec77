package org.stationportal.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.Found;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Name change, meter test and billing query: promised, done with a result, never assessed (clause 1.2s). */
@IntegrationTest
@UseCase("UC-017")
class ServiceRequestsIT {

    private static final Set<Post> MAY_TAKE_IN = EnumSet.of(
            Post.COUNTER_CLERK,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD);

    /** The billing clerk has it; the business team's leader directs it. */
    private static final Set<Post> MAY_COMPLETE =
            EnumSet.of(Post.BILLING_CLERK, Post.BUSINESS_TEAM_LEADER, Post.STATION_HEAD, Post.DEPUTY_HEAD);

    private static final Set<Post> MAY_SEE = EnumSet.of(
            Post.COUNTER_CLERK,
            Post.BILLING_CLERK,
            Post.BUSINESS_TEAM_LEADER,
            Post.OPERATIONS_SPECIALIST,
            Post.LINE_LOSS_SPECIALIST,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD,
            Post.ADMINISTRATOR);

    @Autowired
    private TestClock clock;

    @Autowired
    private ServiceRequestFinder finder;

    @Autowired
    private ServiceRequestAccess access;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private ServiceRequests requests;

    @Autowired
    private Cancellations cancellations;

    @Autowired
    private Customers files;

    @Autowired
    private CustomerLog told;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private CustomerId household;
    private MeterId meter;

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        var area = customers.area(people);
        household = customers.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
        meter = customers.meter(area, household, DeviceClass.RESIDENTIAL);
    }

    @Test
    void eachKindHasItsPromisedDateAndIsNotAssessed() {
        ServiceRequestDetails change = takeIn(nameChange(), Post.BILLING_CLERK);
        assertThat(change.obligation().dueAt()).isEqualTo(at("2026-10-13T17:30"));
        assertThat(change.obligation().assessed()).isFalse();
        assertThat(change.obligation().clauseCode()).isEqualTo("1.2s");
        assertThat(change.requestNo()).startsWith("FW20260930");
        assertThat(takeIn(new Particulars.MeterTest(meter, "走得太快"), Post.FITTER)
                        .obligation()
                        .dueAt())
                .isEqualTo(at("2026-10-13T17:30"));
        assertThat(takeIn(query(), Post.BILLING_CLERK).obligation().dueAt()).isEqualTo(at("2026-10-08T17:30"));
    }

    @Test
    void itIsDoneWithAResultThatTheCustomerWasTold() {
        ServiceRequestDetails request = takeIn(query(), Post.BILLING_CLERK);
        clock.set("2026-10-08T10:00");
        complete(Post.BILLING_CLERK, request);
        ServiceRequestDetails done = find(request.requestNo());
        assertThat(done.obligation().status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(done.result()).contains("八月电量因空调增加");
        assertThat(stations.as(people.get(Post.COUNTER_CLERK), () -> told.of(request.requestNo())))
                .extracting(ToldCustomer::words)
                .containsExactly("已告知承诺办结时间：2026年10月8日 17:30 前", "已电话说明");
    }

    @Test
    void aFinishedNameChangeRenamesTheFileAndItsHistorySaysWhoseItWas() {
        ServiceRequestDetails request = takeIn(nameChange(), Post.BILLING_CLERK);
        assertThat(file().name()).isEqualTo("李建国");
        clock.set("2026-10-08T10:00");
        complete(Post.BILLING_CLERK, request);
        assertThat(file().name()).isEqualTo("王小明");
        assertThat(file().maskedIdNo()).doesNotContain("19491231").endsWith("2X");
        assertThat(stations.as(people.get(Post.COUNTER_CLERK), () -> files.changes(household)))
                .filteredOn(change -> change.field().equals("name"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo("李建国");
                    assertThat(change.after()).isEqualTo("王小明");
                });
    }

    @Test
    void theCustomersWishEndsARequestAndItsFileStaysAsItWas() {
        ServiceRequestDetails request = takeIn(nameChange(), Post.BILLING_CLERK);
        var wish = new CancelForCustomer(request.requestNo(), "李建国", Way.PHONE, "不过户了");
        assertThatThrownBy(() -> stations.run(people.get(Post.BILLING_CLERK), () -> cancellations.cancel(wish)))
                .isInstanceOf(AccessDeniedException.class);
        stations.run(people.get(Post.COUNTER_CLERK), () -> cancellations.cancel(wish));
        assertThat(find(request.requestNo()).obligation().status()).isEqualTo(ObligationStatus.CANCELLED);
        assertThatThrownBy(() -> complete(Post.BILLING_CLERK, find(request.requestNo())))
                .isInstanceOf(RuleViolation.class);
        assertThat(file().name()).isEqualTo("李建国");
    }

    @Test
    void lateIsLateAndNoEntry() {
        ServiceRequestDetails request = takeIn(query(), Post.BILLING_CLERK);
        clock.set("2026-10-12T10:00");
        complete(Post.BILLING_CLERK, request);
        assertThat(find(request.requestNo()).obligation().status()).isEqualTo(ObligationStatus.FULFILLED_LATE);
        assertThat(jdbc.sql("select count(*) from ledger_entry where obligation_id = :id")
                        .param("id", request.obligation().id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameFormSentTwiceIsOneRequest() {
        TakeInRequest command = command(query(), people.get(Post.BILLING_CLERK));
        EmployeeId clerk = people.get(Post.COUNTER_CLERK);
        String first = stations.as(clerk, () -> requests.takeIn(command));
        assertThat(stations.as(clerk, () -> requests.takeIn(command))).isEqualTo(first);
        assertThat(stations.as(clerk, () -> requests.recent(0, 10)).total()).isOne();
    }

    @Test
    void badInputIsRefusedAtItsField() {
        refused("newIdNo", () -> new Particulars.NameChange("王小明", IdKind.IDENTITY_CARD, "330106198001011234"));
        refused("newName", () -> new Particulars.NameChange(" ", IdKind.IDENTITY_CARD, "11010519491231002X"));
        refused("question", () -> new Particulars.MeterTest(meter, "?"));
        refused("lastMonth", () -> new Particulars.BillingQuery(YearMonth.of(2026, 9), YearMonth.of(2026, 8), "为何这么多"));
        refused(
                "question",
                () -> new Particulars.BillingQuery(YearMonth.of(2026, 8), YearMonth.of(2026, 8), "字".repeat(1001)));
        refused("assignee", () -> takeIn(new Particulars.MeterTest(meter, "走得太快"), Post.BILLING_CLERK));
    }

    @Test
    void theMeterOfSomebodyElseIsRefused() {
        var area = customers.area(people);
        var other = customers.customer(people, area, "张三", Category.RESIDENTIAL, Voltage.V220);
        MeterId others = customers.meter(area, other, DeviceClass.RESIDENTIAL);
        refused("meter", () -> takeIn(new Particulars.MeterTest(others, "走得太快"), Post.FITTER));
    }

    @Test
    void identityNumbersAreMasked() {
        assertThat(new Particulars.NameChange("王小明", IdKind.IDENTITY_CARD, "11010519491231002X").maskedIdNo())
                .isEqualTo("110*************2X");
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void eachPostMayDoWhatItsWorkAsks(Post post) {
        EmployeeId person = people.get(post);
        TakeInRequest command = command(query(), people.get(Post.BILLING_CLERK));
        if (MAY_TAKE_IN.contains(post)) {
            assertThat(stations.as(person, () -> requests.takeIn(command))).startsWith("FW");
        } else {
            assertThatThrownBy(() -> stations.as(person, () -> requests.takeIn(command)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        ServiceRequestDetails request = takeIn(query(), Post.BILLING_CLERK);
        if (MAY_COMPLETE.contains(post)) {
            complete(post, request);
            assertThat(find(request.requestNo()).obligation().completedAt()).isPresent();
        } else {
            assertThatThrownBy(() -> complete(post, request)).isInstanceOf(RuleViolation.class);
        }
    }

    /** Whoever took it in or has it, the leader of his team, and the posts that reach over the whole station. */
    @ParameterizedTest
    @EnumSource(Post.class)
    void itIsFoundByThoseWhoMaySeeIt(Post post) {
        String no = takeIn(query(), Post.BILLING_CLERK).requestNo();
        EmployeeId reader = people.get(post);
        assertThat(stations.as(reader, () -> finder.find(no, 5)))
                .extracting(Found::path)
                .isEqualTo(MAY_SEE.contains(post) ? List.of("service-requests/" + no) : List.of());
        assertThat(stations.as(reader, () -> access.maySee(no))).isEqualTo(MAY_SEE.contains(post));
    }

    private ServiceRequestDetails takeIn(Particulars particulars, Post assignee) {
        String no = stations.as(
                people.get(Post.COUNTER_CLERK), () -> requests.takeIn(command(particulars, people.get(assignee))));
        return find(no);
    }

    private ServiceRequestDetails find(String no) {
        return stations.as(people.get(Post.STATION_HEAD), () -> requests.find(no))
                .orElseThrow();
    }

    private CustomerDetails file() {
        return stations.as(people.get(Post.COUNTER_CLERK), () -> files.get(household));
    }

    private void complete(Post post, ServiceRequestDetails request) {
        stations.run(
                people.get(post),
                () -> requests.complete(
                        new CompleteRequest(request.requestNo(), clock.instant(), "八月电量因空调增加", Way.PHONE, "已电话说明")));
    }

    private TakeInRequest command(Particulars particulars, EmployeeId assignee) {
        return new TakeInRequest(
                UUID.randomUUID(), household, particulars, "李建国", "13812345678", "", assignee, clock.instant());
    }

    private static Particulars nameChange() {
        return new Particulars.NameChange("王小明", IdKind.IDENTITY_CARD, "11010519491231002X");
    }

    private static Particulars query() {
        return new Particulars.BillingQuery(YearMonth.of(2026, 8), YearMonth.of(2026, 9), "电费为何增加一倍");
    }

    private static void refused(String field, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action::run)
                .matches(violation -> violation.field().orElse("").equals(field), "at " + field);
    }
}
