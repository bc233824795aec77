package org.stationportal.counter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.counter.ApplicationKind;
import org.stationportal.counter.Stage;
import org.stationportal.counter.Urgency;
import org.stationportal.customers.Category;
import org.stationportal.customers.Customers;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.Document;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** The counter for other systems: once per key, by the numbers that people know. */
@IntegrationTest
@UseCase("UC-001")
class ServiceApplicationApiIT {

    @Autowired
    private ServiceApplicationApi api;

    @Autowired
    private MeterFaultApi faults;

    @Autowired
    private Customers customers;

    @Autowired
    private Employees employees;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers made;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId clerk;
    private String customerNo = "";
    private String fitterNo = "";
    private String meterNo = "";

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        var area = made.area(people);
        var household = made.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
        MeterId meter = made.meter(area, household, DeviceClass.RESIDENTIAL);
        customerNo = stations.as(clerk, () -> customers.get(household)).customerNo();
        meterNo = stations.as(clerk, () -> customers.findMeter(meter))
                .orElseThrow()
                .meterNo();
        fitterNo = employees.get(people.get(Post.FITTER)).employeeNo();
    }

    @Test
    void aRepeatGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        var first = post(key, request("先打电话"));
        clock.advance(java.time.Duration.ofMinutes(5));
        var second = post(key, request("先打电话"));
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(first.getHeaders().getLocation())
                .hasToString(second.getHeaders().getLocation() + "")
                .asString()
                .startsWith("/api/v1/service-applications/BZ20260930");
        assertThat(second.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(second.getBody()).isEqualTo(first.getBody()).contains("\"promisedAt\":\"2026-10-13T09:30:00Z\"");
        assertThat(count()).isOne();
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        String key = UUID.randomUUID().toString();
        post(key, request("先打电话"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> post(key, request("上午来")))
                .matches(violation -> violation.key().equals("base.error.idempotencyKeyUsed"));
        assertThat(count()).isOne();
    }

    @Test
    void aRefusedRequestIsNotRemembered() {
        String key = UUID.randomUUID().toString();
        assertThatThrownBy(() -> post(key, request("字".repeat(1001)))).isInstanceOf(RuleViolation.class);
        assertThat(post(key, request("")).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void stagesAreReportedDoneAndShown() {
        String location = String.valueOf(post(null, request("")).getHeaders().getLocation());
        String no = location.substring(location.lastIndexOf('/') + 1);
        clock.set("2026-10-08T10:00");
        var answer = stations.as(
                people.get(Post.AREA_MANAGER), () -> api.complete(no, Stage.SURVEY, null, new Completion(null, "已查勘")));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        ApplicationAnswer application = stations.as(clerk, () -> api.get(no));
        assertThat(application.stages())
                .extracting(part -> part.stage() + " " + part.status())
                .containsExactly("SURVEY FULFILLED", "REPORT OPEN", "ENERGIZATION WAITING");
        assertThatThrownBy(() -> stations.as(clerk, () -> api.get("BZ0"))).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void aFaultIsReportedAndCompleted() {
        var request = new MeterFaultApi.FaultRequest(meterNo, Urgency.URGENT, "表烧毁", null, fitterNo);
        var created = stations.as(clerk, () -> faults.report(null, request));
        String location = String.valueOf(created.getHeaders().getLocation());
        String no = location.substring(location.lastIndexOf('/') + 1);
        stations.as(people.get(Post.FITTER), () -> faults.complete(no, "k-" + no, new Completion(null, null)));
        assertThat(stations.as(clerk, () -> faults.get(no)).completedAt()).isEqualTo(clock.instant());
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        assertField(
                "customerNo",
                new ApplicationRequest(
                        "9999999999",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertField(
                "kind",
                new ApplicationRequest(
                        customerNo,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertField(
                "fitterNo",
                new ApplicationRequest(
                        customerNo,
                        ApplicationKind.NEW_CONNECTION,
                        null,
                        null,
                        null,
                        BigDecimal.ONE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "none",
                        null));
    }

    private void assertField(String field, ApplicationRequest request) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> post(null, request))
                .matches(violation -> violation.field().orElse("").equals(field));
    }

    private ResponseEntity<String> post(@Nullable String key, ApplicationRequest request) {
        return stations.as(clerk, () -> api.takeIn(key, request));
    }

    private ApplicationRequest request(String remark) {
        return new ApplicationRequest(
                customerNo,
                ApplicationKind.NEW_CONNECTION,
                null,
                null,
                null,
                new BigDecimal("8"),
                null,
                null,
                Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE),
                null,
                null,
                remark,
                null,
                fitterNo,
                null);
    }

    private long count() {
        return jdbc.sql("select count(*) from service_application where station_id = :station")
                .param("station", people.station().value())
                .query(Long.class)
                .single();
    }
}
