package org.stationportal.complaints.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.complaints.ComplaintFixture;
import org.stationportal.complaints.ComplaintKind;
import org.stationportal.complaints.ComplaintSource;
import org.stationportal.complaints.ComplaintState;
import org.stationportal.complaints.Outcome;
import org.stationportal.complaints.Satisfaction;
import org.stationportal.complaints.Severity;
import org.stationportal.complaints.api.ComplaintApi.CalledBack;
import org.stationportal.complaints.api.ComplaintApi.Progress;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** Orders of 95598 by the API: taken in once, their progress reported once, and nothing told that is confidential. */
@IntegrationTest
@UseCase("UC-019")
class ComplaintApiIT {

    @Autowired
    private ComplaintApi api;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Employees employees;

    @Autowired
    private ComplaintFixture fixture;

    private TestStation.People people;
    private EmployeeId clerk;

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
    }

    @Test
    void anOrderIsTakenInOnceWhateverIsRepeated() {
        String key = UUID.randomUUID().toString();
        var first = post(key, order("20261124-1"));
        var second = post(key, order("20261124-1"));
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(second.getBody())
                .isEqualTo(first.getBody())
                .contains("\"externalNo\":\"20261124-1\"", "\"dueAt\":\"2026-11-25T01:00:00Z\"");
        refused("externalNo", () -> post(null, order("20261124-1")));
    }

    @Test
    void progressIsReportedStepByStepAndOnce() {
        String no = taken();
        String key = UUID.randomUUID().toString();
        var contacted = stations.as(clerk, () -> api.contact(no, key, new Progress(null, "已致电客户")));
        assertThat(stations.as(clerk, () -> api.contact(no, key, new Progress(null, "已致电客户")))
                        .getBody())
                .isEqualTo(contacted.getBody());
        stations.as(clerk, () -> api.note(no, null, new Progress(null, "已调取录音")));
        fixture.decided(people.get(Post.STATION_HEAD), no, Outcome.NOT_SUBSTANTIATED);
        stations.as(clerk, () -> api.answer(no, null, new Progress(clock.instant(), "已说明情况")));
        stations.as(clerk, () -> api.callBack(no, null, new CalledBack(null, Satisfaction.ACCEPTABLE, "基本满意")));
        ComplaintAnswer complaint = stations.as(clerk, () -> api.get(no));
        assertThat(complaint.state()).isEqualTo(ComplaintState.CALLED_BACK);
        assertThat(complaint.outcome()).isEqualTo(Outcome.NOT_SUBSTANTIATED);
        assertThat(complaint.satisfaction()).isEqualTo(Satisfaction.ACCEPTABLE);
        assertThat(complaint.answer().completedAt()).isEqualTo(clock.instant());
        assertThat(complaint.steps())
                .as("the proof is not for other systems")
                .extracting(ComplaintAnswer.Step::words)
                .containsExactly("已致电客户", "", "已说明情况", "基本满意");
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        refused(
                "kind",
                () -> post(
                        null,
                        new ComplaintRequest(null, null, null, null, null, null, null, null, null, null, null, null)));
        refused("handler", () -> post(null, order("1", "none", null)));
        refused("customer", () -> post(null, order("1", handlerNo(), "9999999999")));
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> stations.as(clerk, () -> api.get("TS0")));
        String no = taken();
        assertThatExceptionOfType(ResponseStatusException.class)
                .as("who is complained of")
                .isThrownBy(() -> stations.as(people.get(Post.FITTER), () -> api.get(no)));
        refused(
                "satisfaction",
                () -> stations.as(clerk, () -> api.callBack(no, null, new CalledBack(null, null, "好"))));
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .satisfies(violation -> assertThat(violation.field()).contains(field));
    }

    private String taken() {
        String location = String.valueOf(post(null, order("")).getHeaders().getLocation());
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private ResponseEntity<String> post(@Nullable String key, ComplaintRequest order) {
        return stations.as(clerk, () -> api.takeIn(key, order));
    }

    private String handlerNo() {
        return employees.get(clerk).employeeNo();
    }

    private ComplaintRequest order(String externalNo) {
        return order(externalNo, handlerNo(), null);
    }

    private ComplaintRequest order(String externalNo, String handlerNo, @Nullable String customerNo) {
        return new ComplaintRequest(
                ComplaintKind.SERVICE,
                Severity.IMPORTANT,
                ComplaintSource.LINE_95598,
                externalNo,
                customerNo,
                "王先生",
                "13900000001",
                "装表师傅态度很差",
                Set.of(employees.get(people.get(Post.FITTER)).employeeNo()),
                null,
                null,
                handlerNo);
    }
}
