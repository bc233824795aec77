package org.stationportal.counter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.counter.ServiceRequestKind;
import org.stationportal.counter.ServiceRequests;
import org.stationportal.counter.Way;
import org.stationportal.customers.Category;
import org.stationportal.customers.Customers;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** Service requests of other systems: once per key, by the numbers that people know. */
@IntegrationTest
@UseCase("UC-017")
class ServiceRequestApiIT {

    @Autowired
    private ServiceRequestApi api;

    @Autowired
    private ServiceRequests requests;

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

    private EmployeeId clerk;
    private EmployeeId billing;
    private String customerNo = "";

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        var people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        billing = people.get(Post.BILLING_CLERK);
        var household = made.customer(people, made.area(people), "李建国", Category.RESIDENTIAL, Voltage.V220);
        customerNo = stations.as(clerk, () -> customers.get(household)).customerNo();
    }

    @Test
    void aRepeatGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        var first = post(key, query("2026-08"));
        clock.advance(java.time.Duration.ofMinutes(5));
        var second = post(key, query("2026-08"));
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(second.getBody()).isEqualTo(first.getBody()).contains("\"promisedAt\":\"2026-10-08T09:30:00Z\"");
        assertThat(stations.as(clerk, () -> requests.recent(0, 10)).total()).isOne();
    }

    @Test
    void itIsReadAndCompletedOnce() {
        String location =
                String.valueOf(post(null, query("2026-08")).getHeaders().getLocation());
        String no = location.substring(location.lastIndexOf('/') + 1);
        var result = new ServiceRequestApi.Result(null, "因空调增加", Way.PHONE, "已电话说明");
        stations.as(billing, () -> api.complete(no, "k-" + no, result));
        stations.as(billing, () -> api.complete(no, "k-" + no, result));
        ServiceRequestAnswer answer = stations.as(clerk, () -> api.get(no));
        assertThat(answer.status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(answer.result()).isEqualTo("因空调增加");
        assertThatThrownBy(() -> stations.as(clerk, () -> api.get("FW0"))).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void theIdentityNumberIsAnsweredMasked() {
        var request = new ServiceRequestRequest(
                customerNo,
                ServiceRequestKind.NAME_CHANGE,
                "王小明",
                IdKind.IDENTITY_CARD,
                "11010519491231002X",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                assigneeNo(),
                null);
        assertThat(post(null, request).getBody()).contains("110*************2X").doesNotContain("11010519491231002X");
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        assertField("firstMonth", query("August"));
        assertField("lastMonth", query("2026-12"));
        assertField(
                "kind",
                new ServiceRequestRequest(
                        customerNo, null, null, null, null, null, null, null, null, null, null, null, null, null));
    }

    private ServiceRequestRequest query(String firstMonth) {
        return new ServiceRequestRequest(
                customerNo,
                ServiceRequestKind.BILLING_QUERY,
                null,
                null,
                null,
                null,
                firstMonth,
                "2026-09",
                "电费为何增加一倍",
                null,
                null,
                null,
                assigneeNo(),
                null);
    }

    private String assigneeNo() {
        return employees.get(billing).employeeNo();
    }

    private ResponseEntity<String> post(@Nullable String key, ServiceRequestRequest request) {
        return stations.as(clerk, () -> api.takeIn(key, request));
    }

    private void assertField(String field, ServiceRequestRequest request) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> post(null, request))
                .matches(violation -> violation.field().orElse("").equals(field));
    }
}
