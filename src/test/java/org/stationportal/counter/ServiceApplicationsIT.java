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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
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
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Applications and their chains, over the National Day of 2026 with its make-up workday on 10 October. */
@IntegrationTest
@UseCase("UC-001")
class ServiceApplicationsIT {

    private static final Set<Post> MAY_TAKE_IN = EnumSet.of(
            Post.COUNTER_CLERK,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD);
    private static final Set<Post> SEE_IT = EnumSet.of(
            Post.COUNTER_CLERK,
            Post.AREA_MANAGER,
            Post.FITTER,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.OPERATIONS_SPECIALIST,
            Post.LINE_LOSS_SPECIALIST,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD,
            Post.ADMINISTRATOR);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private ServiceApplications applications;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId clerk;
    private CustomerId household;

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        household = customers.customer(people, customers.area(people), "李建国", Category.RESIDENTIAL, Voltage.V220);
    }

    @Test
    void theChainIsDueOverTheHolidayWithItsMakeUpWorkday() {
        String no = takeIn(command(UUID.randomUUID()));
        assertThat(no).matches("BZ20260930[0-9]{4}");
        ApplicationDetails application = find(clerk, no);
        assertThat(application.total().dueAt()).isEqualTo(at("2026-10-13T17:30"));
        assertThat(application.stages())
                .extracting(ObligationSummary::dueAt)
                .containsExactly(at("2026-10-09T17:30"), at("2026-10-10T17:30"), at("2026-10-13T17:30"));
        assertThat(application.stages())
                .extracting(ObligationSummary::status)
                .containsExactly(ObligationStatus.OPEN, ObligationStatus.WAITING, ObligationStatus.WAITING);
        assertThat(application.total().subject().title()).startsWith("李建国 居民新装(户号 3301…");
        assertThat(application.total().amountCategory()).isEqualTo("RESIDENTIAL");
        assertThat(application.documents()).contains(Document.IDENTITY_DOCUMENT);
        assertThat(stations.as(
                                clerk,
                                () -> applications.promised(
                                        ApplicationKind.NEW_CONNECTION,
                                        Category.RESIDENTIAL,
                                        Voltage.V220,
                                        Supply.SINGLE,
                                        at("2026-09-30T09:00")))
                        .due())
                .isEqualTo(application.total().dueAt());
    }

    @Test
    void aNewTransformerHasItsOwnLimitsAndIsNotAssessed() {
        CustomerId works =
                customers.customer(people, customers.area(people), "城关机械厂", Category.MOTIVE_POWER, Voltage.KV10);
        String no = takeIn(new TakeInApplication(
                UUID.randomUUID(),
                works,
                ApplicationKind.NEW_TRANSFORMER,
                Category.MOTIVE_POWER,
                Voltage.KV10,
                Supply.SINGLE,
                new BigDecimal("315"),
                "王工",
                "13812345678",
                EnumSet.allOf(Document.class),
                "",
                people.get(Post.AREA_MANAGER),
                people.get(Post.FITTER),
                clock.instant()));
        ApplicationDetails application = find(clerk, no);
        assertThat(application.total().clauseCode()).isEqualTo("1.2s");
        assertThat(application.total().budget().text()).contains("45");
        assertThat(application.total().assessed()).isFalse();
        assertThat(application.stages()).noneMatch(ObligationSummary::assessed);
        clock.set("2026-11-30T10:00");
        complete(Post.AREA_MANAGER, no, Stage.SURVEY);
        assertThat(find(clerk, no).stage(Stage.REPORT).dueAt()).isAfter(at("2026-12-18T00:00"));
    }

    @Test
    void stagesAreCompletedInTheirOrderAndTheLastOneEndsTheApplication() {
        String no = takeIn(command(UUID.randomUUID()));
        clock.set("2026-10-08T10:00");
        assertThatThrownBy(() -> complete(Post.FITTER, no, Stage.ENERGIZATION)).isInstanceOf(RuleViolation.class);
        complete(Post.AREA_MANAGER, no, Stage.SURVEY);
        assertThat(find(clerk, no).current().orElseThrow().stage()).contains("REPORT");
        complete(Post.AREA_MANAGER, no, Stage.REPORT);
        assertThatThrownBy(() -> complete(Post.COUNTER_CLERK, no, Stage.ENERGIZATION))
                .isInstanceOf(RuleViolation.class);
        complete(Post.FITTER, no, Stage.ENERGIZATION);
        ApplicationDetails done = find(clerk, no);
        assertThat(done.total().status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(done.current()).isEmpty();
    }

    @Test
    void nothingIsWrittenWhenTheChainCannotBeOpened() {
        String before = takeIn(command(UUID.randomUUID()));
        long obligations = count("obligation");
        // a stage of no days is refused after the total has been written
        jdbc.sql("update clause_figure set figure = 0 where name = 'stage.RESIDENTIAL.REPORT' and version_id in"
                        + " (select id from clause_version where station_id = :station)")
                .param("station", people.station().value())
                .update();
        assertThatThrownBy(() -> takeIn(command(UUID.randomUUID()))).isInstanceOf(RuleViolation.class);
        assertThat(count("obligation")).isEqualTo(obligations);
        assertThat(count("service_application")).isOne();
        jdbc.sql("update clause_figure set figure = 1 where name = 'stage.RESIDENTIAL.REPORT'")
                .update();
        String after = takeIn(command(UUID.randomUUID()));
        assertThat(numberIn(after)).isEqualTo(numberIn(before) + 1);
    }

    @Test
    void theSameFormSentTwiceIsOneApplication() {
        var command = command(UUID.randomUUID());
        String no = takeIn(command);
        assertThat(takeIn(command)).isEqualTo(no);
        assertThat(count("service_application")).isOne();
        assertThat(count("obligation")).isEqualTo(4);
    }

    @Test
    void theSameFormSentTwiceAtOnceIsOneApplication() throws Exception {
        var command = command(UUID.randomUUID());
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<String> send = () -> {
                start.await();
                return takeIn(command);
            };
            var one = pool.submit(send);
            var other = pool.submit(send);
            start.countDown();
            assertThat(one.get()).isEqualTo(other.get());
        }
        assertThat(count("service_application")).isOne();
    }

    @Test
    void aChangeOnAnOldVersionIsRefusedAndOverwritesNothing() {
        String no = takeIn(command(UUID.randomUUID()));
        long version = find(clerk, no).version();
        stations.run(
                clerk, () -> applications.change(new ChangeApplication(no, version, "李小红", "13900000000", "先打电话")));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(
                        clerk, () -> applications.change(new ChangeApplication(no, version, "别人", "13911111111", ""))))
                .matches(violation -> violation.key().equals("counter.error.changedMeanwhile"));
        assertThat(find(clerk, no).contact()).isEqualTo("李小红");
    }

    @Test
    void acceptanceLiesNeitherInTheFutureNorLongAgo() {
        assertRefused("acceptedAt", "counter.error.inFuture", at("2026-09-30T09:01"));
        assertRefused("acceptedAt", "counter.error.tooLongAgo", at("2026-08-30T08:59"));
    }

    @Test
    void theWorkIsGivenToPeopleOfTheRightPost() {
        var command = command(UUID.randomUUID());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> takeIn(withFitter(command, people.get(Post.AREA_MANAGER))))
                .matches(violation -> violation.field().orElse("").equals("fitter"));
        EmployeeId elsewhere = stations.create().get(Post.FITTER);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> takeIn(withFitter(command, elsewhere)))
                .matches(violation -> violation.field().orElse("").equals("fitter"));
    }

    @Test
    void aStationMayBeAssessedOnItsStages() {
        jdbc.sql("update clause_figure set figure = 1 where name = 'assessedOnStages' and version_id in"
                        + " (select id from clause_version where station_id = :station)")
                .param("station", people.station().value())
                .update();
        ApplicationDetails application = find(clerk, takeIn(command(UUID.randomUUID())));
        assertThat(application.total().assessed()).isFalse();
        assertThat(application.stages()).allMatch(ObligationSummary::assessed);
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void eachPostMayDoWhatItsWorkAsks(Post post) {
        EmployeeId person = people.get(post);
        if (MAY_TAKE_IN.contains(post)) {
            assertThat(stations.as(person, () -> applications.takeIn(command(UUID.randomUUID()))))
                    .startsWith("BZ");
        } else {
            assertThatThrownBy(() -> stations.as(person, () -> applications.takeIn(command(UUID.randomUUID()))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        String no = takeIn(command(UUID.randomUUID()));
        boolean sees = stations.as(person, () -> applications.find(no)).isPresent();
        boolean listed = stations.as(person, () -> applications.recent(0, 50)).rows().stream()
                .anyMatch(row -> row.applicationNo().equals(no));
        assertThat(sees).isEqualTo(SEE_IT.contains(post));
        assertThat(listed).isEqualTo(sees);
        EmployeeId stranger = stations.create().get(post);
        assertThat(stations.as(stranger, () -> applications.find(no))).isEmpty();
    }

    private void assertRefused(String field, String key, Instant acceptedAt) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> takeIn(command(UUID.randomUUID(), acceptedAt)))
                .matches(violation -> violation.field().orElse("").equals(field)
                        && violation.key().equals(key));
    }

    private String takeIn(TakeInApplication command) {
        return stations.as(clerk, () -> applications.takeIn(command));
    }

    private void complete(Post post, String no, Stage stage) {
        stations.run(people.get(post), () -> applications.completeStage(no, stage, clock.instant(), "已完成"));
    }

    private ApplicationDetails find(EmployeeId person, String no) {
        return stations.as(person, () -> applications.find(no)).orElseThrow();
    }

    private TakeInApplication command(UUID submission) {
        return command(submission, clock.instant());
    }

    private TakeInApplication command(UUID submission, Instant acceptedAt) {
        return new TakeInApplication(
                submission,
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
                acceptedAt);
    }

    private static TakeInApplication withFitter(TakeInApplication c, EmployeeId fitter) {
        return new TakeInApplication(
                c.submission(),
                c.customer(),
                c.kind(),
                c.category(),
                c.voltage(),
                c.supply(),
                c.capacityKw(),
                c.contact(),
                c.phone(),
                c.documents(),
                c.remark(),
                c.surveyor(),
                fitter,
                c.acceptedAt());
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where station_id = :station")
                .param("station", people.station().value())
                .query(Long.class)
                .single();
    }

    private static int numberIn(String no) {
        return Integer.parseInt(no.substring(10));
    }
}
