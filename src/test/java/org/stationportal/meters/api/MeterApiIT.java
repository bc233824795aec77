package org.stationportal.meters.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.Category;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.Voltage;
import org.stationportal.meters.AbnormalityKind;
import org.stationportal.meters.AgeState;
import org.stationportal.organization.Post;

/** Meters by the API: read by everybody of the station, reported and replaced once. */
@IntegrationTest
@UseCase("UC-022")
class MeterApiIT {

    @Autowired
    private MeterApi api;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers network;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private String no = "";

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        var area = network.area(people);
        var customer = network.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
        MeterId meter = network.meter(area, customer, DeviceClass.RESIDENTIAL);
        jdbc.sql("update meter set verified_on = '2018-03-01' where id = :id")
                .param("id", meter.value())
                .update();
        no = jdbc.sql("select meter_no from meter where id = :id")
                .param("id", meter.value())
                .query(String.class)
                .single();
    }

    @Test
    void aMeterIsReadWithItsAgeAndOnlyAtItsStation() {
        MeterAnswer meter = get(no);
        assertThat(meter.state()).isEqualTo(AgeState.OVERDUE);
        assertThat(meter.dueOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(meter.abnormal()).isEmpty();
        assertThat(meter.removedAt()).isNull();
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> get("NOSUCHMETER1"))
                .matches(missing -> missing.getStatusCode().value() == 404);
        var elsewhere = stations.create();
        assertThatThrownBy(() -> stations.as(elsewhere.get(Post.STATION_HEAD), () -> api.get(no)))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void whatIsWrongIsReportedOnceAndARepeatGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        var request = new AbnormalityRequest(AbnormalityKind.STOPPED, null, "转盘不转");
        ResponseEntity<String> first = report(Post.AREA_MANAGER, key, request);
        assertThat(first.getStatusCode().value()).isEqualTo(200);
        assertThat(first.getBody()).contains("\"abnormal\":[\"STOPPED\"]");
        assertThat(report(Post.AREA_MANAGER, key, request).getBody()).isEqualTo(first.getBody());
        assertThat(get(no).abnormal()).isEqualTo(List.of(AbnormalityKind.STOPPED));
        refused("kind", () -> report(Post.AREA_MANAGER, null, request));
        refused("kind", () -> report(Post.AREA_MANAGER, null, new AbnormalityRequest(null, null, null)));
        assertThatThrownBy(() ->
                        report(Post.COUNTER_CLERK, null, new AbnormalityRequest(AbnormalityKind.BURNT, null, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aMeterIsReplacedOnceWithBothReadings() {
        String key = UUID.randomUUID().toString();
        String newNo = "NEW" + no;
        var request = request(newNo, new BigDecimal("321.5"), LocalDate.of(2026, 9, 1));
        ResponseEntity<String> first = replace(key, request);
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(first.getHeaders().getLocation()).hasPath("/api/v1/meters/" + newNo);
        assertThat(replace(key, request).getBody()).isEqualTo(first.getBody());
        assertThat(get(newNo).state()).isEqualTo(AgeState.OK);
        assertThat(get(newNo).replacements()).hasSize(1);
        assertThat(get(no).removedAt()).isEqualTo(clock.instant());
        refused("meter", () -> replace(null, request("OTHER" + no, BigDecimal.ONE, LocalDate.of(2026, 9, 1))));
    }

    @Test
    void whatIsMissingOrWrongIsNamedAndNothingIsHalfWritten() {
        refused("meterNo", () -> replace(null, request(null, BigDecimal.TEN, LocalDate.of(2026, 9, 1))));
        refused("lastReading", () -> replace(null, request("NEW" + no, null, LocalDate.of(2026, 9, 1))));
        refused("verifiedOn", () -> replace(null, request("NEW" + no, BigDecimal.TEN, null)));
        refused("verifiedOn", () -> replace(null, request("NEW" + no, BigDecimal.TEN, LocalDate.of(2016, 9, 1))));
        refused(
                "employeeNo",
                () -> replace(
                        null,
                        new ReplacementRequest(
                                BigDecimal.TEN,
                                "NEW" + no,
                                BigDecimal.ZERO,
                                1,
                                LocalDate.of(2026, 9, 1),
                                null,
                                "NOBODY",
                                null)));
        assertThat(get(no).removedAt()).isNull();
        assertThat(get(no).replacements()).isEmpty();
    }

    private static ReplacementRequest request(
            @Nullable String newNo, @Nullable BigDecimal lastReading, @Nullable LocalDate verifiedOn) {
        return new ReplacementRequest(lastReading, newNo, BigDecimal.ZERO, 1, verifiedOn, null, null, "轮换");
    }

    private MeterAnswer get(String meterNo) {
        return stations.as(people.get(Post.AREA_MANAGER), () -> api.get(meterNo));
    }

    private ResponseEntity<String> replace(@Nullable String key, ReplacementRequest request) {
        return stations.as(people.get(Post.FITTER), () -> api.replace(no, key, request));
    }

    private ResponseEntity<String> report(Post post, @Nullable String key, AbnormalityRequest request) {
        return stations.as(people.get(post), () -> api.report(no, key, request));
    }

    private static void refused(String field, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action::run)
                .matches(violation -> violation.field().orElse("").equals(field), field);
    }
}
