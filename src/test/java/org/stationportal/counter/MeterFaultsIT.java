package org.stationportal.counter;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.MeterNo;
import org.stationportal.customers.MeterReplacement;
import org.stationportal.customers.Multiplier;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Metering faults with their obligations (clause 1.3). */
@IntegrationTest
@UseCase("UC-008")
class MeterFaultsIT {

    private static final Set<Post> MAY_REPORT = EnumSet.of(
            Post.COUNTER_CLERK,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD,
            Post.FITTER,
            Post.AREA_MANAGER,
            Post.DUTY_OFFICER);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Customers files;

    @Autowired
    private MeterFaults faults;

    private TestStation.People people;
    private AreaId area;
    private CustomerId household;

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        area = customers.area(people);
        household = customers.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
    }

    @ParameterizedTest
    @CsvSource({"RESIDENTIAL,RESIDENTIAL_METER", "OTHER,OTHER_METER", "AREA,AREA_METER"})
    void aPlannedFaultCountsWorkingDaysAndTheAmountGoesByTheMeter(DeviceClass deviceClass, String amountCategory) {
        MeterFaultDetails fault = report(Urgency.PLANNED, customers.meter(area, household, deviceClass));
        assertThat(fault.obligation().dueAt()).isEqualTo(at("2026-10-12T17:30"));
        assertThat(fault.obligation().amountCategory()).isEqualTo(amountCategory);
        assertThat(fault.obligation().urgent()).isFalse();
        assertThat(fault.faultNo()).startsWith("JL20260930");
    }

    @Test
    void anUrgentFaultCountsMinutesRoundTheClock() {
        MeterFaultDetails fault = report(Urgency.URGENT, customers.meter(area, household, DeviceClass.RESIDENTIAL));
        assertThat(fault.obligation().dueAt()).isEqualTo(at("2026-09-30T10:30"));
        assertThat(fault.obligation().urgent()).isTrue();
        assertThat(stations.as(people.get(Post.FITTER), () -> faults.promised(Urgency.URGENT, clock.instant()))
                        .due())
                .isEqualTo(fault.obligation().dueAt());
    }

    @Test
    void itIsCompletedByWhoeverItWasGivenTo() {
        MeterFaultDetails fault = report(Urgency.URGENT, customers.meter(area, household, DeviceClass.OTHER));
        clock.advance(Duration.ofMinutes(30));
        assertThatThrownBy(() -> stations.run(
                        people.get(Post.COUNTER_CLERK), () -> faults.complete(fault.faultNo(), clock.instant(), "")))
                .isInstanceOf(RuleViolation.class);
        stations.run(people.get(Post.FITTER), () -> faults.complete(fault.faultNo(), clock.instant(), "已更换"));
        assertThat(find(fault.faultNo()).obligation().status()).isEqualTo(ObligationStatus.FULFILLED);
    }

    @Test
    void anotherMeterGoesIntoTheCustomerFileWithTheReport() {
        MeterId old = customers.meter(area, household, DeviceClass.RESIDENTIAL);
        MeterFaultDetails fault = report(Urgency.PLANNED, old);
        var command = hangs(fault, new MeterNo("NEW" + fault.faultNo()));
        assertThatThrownBy(
                        () -> stations.run(people.get(Post.COUNTER_CLERK), () -> faults.completeWithNewMeter(command)))
                .isInstanceOf(RuleViolation.class);
        assertThat(find(fault.faultNo()).obligation().completedAt()).isEmpty();
        stations.run(people.get(Post.FITTER), () -> faults.completeWithNewMeter(command));
        assertThat(find(fault.faultNo()).obligation().status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(stations.as(people.get(Post.FITTER), () -> files.replacements(household)))
                .extracting(MeterReplacement::newNo)
                .containsExactly("NEW" + fault.faultNo());
        assertThat(stations.as(people.get(Post.STATION_HEAD), () -> faults.ofMeter(old)))
                .extracting(MeterFaultDetails::faultNo)
                .containsExactly(fault.faultNo());
    }

    @Test
    void aMeterThatHangsElsewhereIsRefusedAndTheFaultStaysOpen() {
        MeterId old = customers.meter(area, household, DeviceClass.RESIDENTIAL);
        MeterFaultDetails fault = report(Urgency.PLANNED, old);
        MeterFaultDetails other = report(Urgency.PLANNED, customers.meter(area, household, DeviceClass.RESIDENTIAL));
        var no = new MeterNo("NEW" + fault.faultNo());
        stations.run(people.get(Post.FITTER), () -> faults.completeWithNewMeter(hangs(fault, no)));
        assertThatThrownBy(() ->
                        stations.run(people.get(Post.FITTER), () -> faults.completeWithNewMeter(hangs(other, no))))
                .matches(refused -> ((RuleViolation) refused).field().equals(Optional.of("meterNo")));
        assertThat(find(other.faultNo()).obligation().completedAt())
                .as("the report and the meter are one fact")
                .isEmpty();
        assertThat(stations.as(people.get(Post.FITTER), () -> files.replacements(household)))
                .hasSize(1);
    }

    @Test
    void theMeterOfAnotherStationIsUnknown() {
        var other = stations.create();
        AreaId elsewhere = customers.area(other);
        MeterId meter = customers.meter(elsewhere, household, DeviceClass.AREA);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> report(Urgency.PLANNED, meter))
                .matches(violation -> violation.field().orElse("").equals("meter"));
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void eachPostMayDoWhatItsWorkAsks(Post post) {
        MeterId meter = customers.meter(area, household, DeviceClass.RESIDENTIAL);
        EmployeeId person = people.get(post);
        if (MAY_REPORT.contains(post)) {
            assertThat(stations.as(person, () -> faults.report(command(Urgency.PLANNED, meter))))
                    .startsWith("JL");
        } else {
            assertThatThrownBy(() -> stations.as(person, () -> faults.report(command(Urgency.PLANNED, meter))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private MeterFaultDetails report(Urgency urgency, MeterId meter) {
        return find(stations.as(people.get(Post.COUNTER_CLERK), () -> faults.report(command(urgency, meter))));
    }

    private MeterFaultDetails find(String no) {
        return stations.as(people.get(Post.FITTER), () -> faults.find(no)).orElseThrow();
    }

    private CompleteWithMeter hangs(MeterFaultDetails fault, MeterNo no) {
        return new CompleteWithMeter(
                fault.faultNo(), clock.instant(), no, new Multiplier(1), new BigDecimal("1234.5"), BigDecimal.ZERO, "");
    }

    private ReportMeterFault command(Urgency urgency, MeterId meter) {
        return new ReportMeterFault(
                UUID.randomUUID(), meter, urgency, "表不走字", clock.instant(), people.get(Post.FITTER));
    }
}
