package org.stationportal.repairs.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.repairs.Outage;
import org.stationportal.repairs.Place;
import org.stationportal.repairs.Source;
import org.stationportal.repairs.Step;
import org.stationportal.repairs.roster.ChangeDutyDay;
import org.stationportal.repairs.roster.DutyHours;
import org.stationportal.repairs.roster.DutyTurn;
import org.stationportal.repairs.roster.RosterChanges;

/** The orders of the hotlines: taken in once, carried on step by step. */
@IntegrationTest
@UseCase("UC-018")
class RepairCallApiIT {

    @Autowired
    private RepairCallApi api;

    @Autowired
    private RosterChanges roster;

    @Autowired
    private Employees employees;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    private TestStation.People people;
    private EmployeeId head;
    private String officerNo = "";

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        head = people.get(Post.STATION_HEAD);
        EmployeeId officer = people.get(Post.DUTY_OFFICER);
        officerNo = employees.get(officer).employeeNo();
        stations.run(
                head,
                () -> roster.change(new ChangeDutyDay(
                        people.business(),
                        LocalDate.of(2026, 9, 30),
                        0,
                        List.of(new DutyTurn(officer, DutyHours.WHOLE_DAY)),
                        "排班")));
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndTheSameOrderWithoutAKeyIsRefusedWithOurNumber() {
        String key = UUID.randomUUID().toString();
        var first = log(key, order("9559826093000023"));
        clock.advance(Duration.ofMinutes(5));
        var again = log(key, order("9559826093000023"));
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> log(null, order("9559826093000023")))
                .matches(violation -> violation.field().orElse("").equals("externalNo"));
    }

    @Test
    void itIsCarriedOnStepByStep() {
        String no = number(log(null, order("9559826093000024")));
        take(no, Step.DISPATCHED, new StepRequest(null, null, List.of(officerNo), null));
        take(no, Step.ACCEPTED, nothing());
        clock.advance(Duration.ofMinutes(20));
        take(no, Step.ARRIVED, nothing());
        take(no, Step.ARRIVED, new StepRequest(clock.instant(), "第二次", null, null));
        take(no, Step.RESTORED, nothing());
        take(no, Step.CALLED_BACK, new StepRequest(null, "很快", null, true));
        RepairCallAnswer call = stations.as(head, () -> api.get(no));
        assertThat(call.step()).isEqualTo(Step.CALLED_BACK);
        assertThat(call.sentNos()).containsExactly(officerNo);
        assertThat(call.arrival()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(call.steps()).extracting(RepairCallAnswer.Stamp::remark).doesNotContain("第二次");
    }

    @Test
    void whatIsMissingOrUnknownIsSaidAtItsField() {
        refused("source", request(null, "1", "东街 8 号", null));
        refused("address", request(Source.HOTLINE_12345, "1", "", null));
        refused("customerNo", request(Source.HOTLINE_12345, "1", "东街 8 号", "0000000000"));
        String no = number(log(null, order("9559826093000025")));
        assertThatThrownBy(() -> take(no, Step.DISPATCHED, new StepRequest(null, null, List.of("none"), null)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> take(no, Step.CALLED_BACK, nothing())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> stations.as(stations.create().get(Post.STATION_HEAD), () -> api.get(no)))
                .isInstanceOf(ResponseStatusException.class);
    }

    private void refused(String field, RepairCallRequest request) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> log(null, request))
                .matches(violation -> violation.field().orElse("").equals(field));
    }

    private ResponseEntity<String> log(@Nullable String key, RepairCallRequest request) {
        return stations.as(head, () -> api.log(key, request));
    }

    private void take(String no, Step step, StepRequest request) {
        stations.run(head, () -> api.take(no, step, null, request));
    }

    private static StepRequest nothing() {
        return new StepRequest(null, null, null, null);
    }

    private static RepairCallRequest order(String externalNo) {
        return request(Source.HOTLINE_95598, externalNo, "东街 8 号", null);
    }

    private static RepairCallRequest request(
            @Nullable Source source, String externalNo, String address, @Nullable String customerNo) {
        return new RepairCallRequest(
                source,
                externalNo,
                customerNo,
                "王大妈",
                "13812345678",
                address,
                null,
                Outage.HOUSEHOLD,
                false,
                Place.CITY,
                "家里没电",
                null);
    }

    private static String number(ResponseEntity<String> answer) {
        String location = String.valueOf(answer.getHeaders().getLocation());
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
