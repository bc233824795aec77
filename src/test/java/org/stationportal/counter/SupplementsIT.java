package org.stationportal.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
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
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.Category;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.ObligationEvent;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.SuspensionSummary;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.Post;

/** Documents wanting stop the clock by rule; a customer who no longer wants it ends everything. */
@IntegrationTest(schema = "files", properties = "portal.sweep.at-once=false")
@UseCase("UC-017")
class SupplementsIT {

    private static final Set<Post> MAY = EnumSet.of(
            Post.COUNTER_CLERK,
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
    private ServiceApplications applications;

    @Autowired
    private Supplements supplements;

    @Autowired
    private Cancellations cancellations;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Obligations obligations;

    @Autowired
    private CustomerLog told;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private String number = "";

    @BeforeEach
    void application() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        var household = customers.customer(people, customers.area(people), "李建国", Category.RESIDENTIAL, Voltage.V220);
        number = stations.as(
                people.get(Post.COUNTER_CLERK),
                () -> applications.takeIn(new TakeInApplication(
                        UUID.randomUUID(),
                        household,
                        ApplicationKind.NEW_CONNECTION,
                        Category.RESIDENTIAL,
                        Voltage.V220,
                        Supply.SINGLE,
                        new BigDecimal("8"),
                        "李建国",
                        "13812345678",
                        Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE),
                        "",
                        people.get(Post.AREA_MANAGER),
                        people.get(Post.FITTER),
                        clock.instant())));
    }

    @Test
    void theClockStandsByRuleUntilTheDocumentsAreThere() {
        clock.set("2026-10-08T10:00");
        ask(Post.COUNTER_CLERK, at("2026-10-14T17:30"));
        assertThat(find().total().status()).isEqualTo(ObligationStatus.SUSPENDED);
        SuspensionSummary stop = stations.as(
                        people.get(Post.COUNTER_CLERK),
                        () -> suspensions.of(find().current().orElseThrow().id()))
                .getFirst();
        assertThat(stop.approverName()).isEqualTo("补件规则");
        assertThat(stop.state()).isEqualTo(SuspensionSummary.State.RUNNING);
        clock.set("2026-10-12T10:00");
        stations.run(people.get(Post.STATION_HEAD), () -> supplements.handedIn(number));
        assertThat(find().total().status()).isEqualTo(ObligationStatus.OPEN);
        // two working days, 8 and 9 October (and the make-up Saturday), went by while it stood
        assertThat(find().total().dueAt()).isAfter(at("2026-10-13T17:30"));
        assertThat(find().documents()).contains(Document.SUPPLY_CONTRACT);
        assertThat(stations.as(
                        people.get(Post.STATION_HEAD),
                        () -> obligations.history(find().total().id())))
                .extracting(ObligationEvent::kind)
                .contains(ObligationEvent.Kind.SUSPENDED, ObligationEvent.Kind.RESUMED);
        assertThat(stations.as(people.get(Post.COUNTER_CLERK), () -> told.of(number)))
                .extracting(ToldCustomer::words)
                .anyMatch(words -> words.startsWith("请补充：供用电合同"));
    }

    @Test
    void neitherBeyondTheLongestStopNorTwice() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ask(Post.COUNTER_CLERK, at("2027-10-14T17:30")))
                .matches(violation -> violation.field().orElse("").equals("until"));
        ask(Post.COUNTER_CLERK, at("2026-10-14T17:30"));
        assertThatThrownBy(() -> ask(Post.COUNTER_CLERK, at("2026-10-14T17:30")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new AskForDocuments(number, Set.of(), "", at("2026-10-14T17:30")))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void theCustomersWishEndsWhatRunsAndSaysWhoAsked() {
        cancel(Post.COUNTER_CLERK);
        assertThat(find().total().status()).isEqualTo(ObligationStatus.CANCELLED);
        assertThat(find().current()).isEmpty();
        assertThat(stations.as(
                        people.get(Post.STATION_HEAD),
                        () -> obligations.history(find().total().id())))
                .anyMatch(event -> event.kind() == ObligationEvent.Kind.CANCELLED);
        assertThat(stations.as(people.get(Post.COUNTER_CLERK), () -> told.of(number)))
                .extracting(ToldCustomer::words)
                .contains("客户要求撤销：李建国（电话），搬家了");
        assertThatThrownBy(() -> cancel(Post.COUNTER_CLERK)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void noClockIsStoppedByRuleOnceItIsOverdue() {
        clock.set("2026-10-13T17:29");
        ask(Post.COUNTER_CLERK, at("2026-10-20T17:30"));
        stations.run(people.get(Post.COUNTER_CLERK), () -> supplements.handedIn(number));
        clock.set("2026-10-14T09:00");
        assertThat(find().total().status()).isEqualTo(ObligationStatus.OPEN);
        assertThatThrownBy(() -> ask(Post.COUNTER_CLERK, at("2026-10-20T17:30")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("deadlines.error.overdueStop");
        assertThat(find().total().status()).isEqualTo(ObligationStatus.OPEN);
    }

    @Test
    void theCustomersWishEndsAnOverdueOneLateSoThatTheEngineStillJudgesIt() {
        clock.set("2026-10-15T09:00");
        cancel(Post.COUNTER_CLERK);
        assertThat(find().current()).isEmpty();
        assertThat(find().total().status()).isEqualTo(ObligationStatus.FULFILLED_LATE);
        assertThat(find().total().completedAt()).contains(at("2026-10-15T09:00"));
        assertThat(jdbc.sql("select next_at is not null from obligation where id = :id")
                        .param("id", find().total().id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(stations.as(
                        people.get(Post.STATION_HEAD),
                        () -> obligations.history(find().total().id())))
                .anyMatch(event -> event.kind() == ObligationEvent.Kind.FULFILLED_LATE
                        && event.reason().orElse("").startsWith("客户要求撤销"));
        assertThatThrownBy(() -> cancel(Post.COUNTER_CLERK)).isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void eachPostMayDoWhatItsWorkAsks(Post post) {
        if (MAY.contains(post)) {
            ask(post, at("2026-10-14T17:30"));
            stations.run(people.get(post), () -> supplements.handedIn(number));
            cancel(post);
            assertThat(find().total().status()).isEqualTo(ObligationStatus.CANCELLED);
        } else {
            assertThatThrownBy(() -> ask(post, at("2026-10-14T17:30"))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> stations.run(people.get(post), () -> supplements.handedIn(number)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> cancel(post)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private void ask(Post post, Instant until) {
        stations.run(
                people.get(post),
                () -> supplements.ask(new AskForDocuments(number, Set.of(Document.SUPPLY_CONTRACT), "原件", until)));
    }

    private void cancel(Post post) {
        stations.run(
                people.get(post), () -> cancellations.cancel(new CancelForCustomer(number, "李建国", Way.PHONE, "搬家了")));
    }

    private ApplicationDetails find() {
        return stations.as(people.get(Post.STATION_HEAD), () -> applications.find(number))
                .orElseThrow();
    }
}
