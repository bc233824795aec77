package org.stationportal.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
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
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.MeterNo;
import org.stationportal.customers.Multiplier;
import org.stationportal.customers.ReplaceMeter;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** The rotation list, what is wrong with meters, and their replacement with its readings. */
@IntegrationTest
@UseCase("UC-022")
class MetersIT {

    private static final Set<Post> REPLACING = Set.of(
            Post.FITTER,
            Post.AREA_MANAGER,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD);

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers network;

    @Autowired
    private TestClock clock;

    @Autowired
    private Meters meters;

    @Autowired
    private MeterWork work;

    @Autowired
    private Customers customers;

    @Autowired
    private Cycles cycles;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private AreaId area = new AreaId(0);
    private CustomerId customer = new CustomerId(0);
    private MeterId meter = new MeterId(0);

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        area = network.area(people);
        customer = network.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
        meter = meter("2018-03-01");
    }

    @Test
    void theListsAreByAgeWithinTheReadersReach() {
        meter("2018-10-10");
        meter("2018-12-01");
        meter("2024-01-01");
        MeterId unknown = network.meter(area, customer, DeviceClass.AREA);
        EmployeeId manager = people.get(Post.AREA_MANAGER);
        assertThat(count(manager, RotationList.OVERDUE)).isOne();
        assertThat(count(manager, RotationList.DUE_30)).isOne();
        assertThat(count(manager, RotationList.DUE_90)).isOne();
        assertThat(count(manager, RotationList.ALL)).isEqualTo(5);
        assertThat(count(manager, RotationList.ABNORMAL)).isZero();
        assertThat(count(people.get(Post.READING_TEAM_LEADER), RotationList.ALL))
                .isEqualTo(5);
        assertThat(count(people.get(Post.BUSINESS_TEAM_LEADER), RotationList.ALL))
                .as("plans the replacements of all areas")
                .isEqualTo(5);
        assertThat(count(people.get(Post.LINE_LOSS_SPECIALIST), RotationList.ALL))
                .isEqualTo(5);
        assertThat(count(people.get(Post.FITTER), RotationList.ALL)).isZero();
        assertThat(count(stations.create().get(Post.STATION_HEAD), RotationList.ALL))
                .isZero();
        var rows = stations.as(manager, () -> meters.page(RotationFilter.of(RotationList.ALL), 0, 2));
        assertThat(rows.rows()).extracting(RotationRow::id).containsExactly(unknown, meter);
        assertThat(rows.rows().getLast().dueOn()).contains(LocalDate.of(2026, 3, 1));
        assertThat(rows.rows().getLast().managerName()).startsWith("area_manager");
        var areas = stations.as(manager, () -> meters.areas(RotationFilter.of(RotationList.ALL), 0, 10));
        assertThat(areas.rows()).hasSize(1);
        assertThat(areas.rows().getFirst())
                .returns(5, AreaCount::meters)
                .returns(1, AreaCount::overdue)
                .returns(1, AreaCount::within30)
                .returns(1, AreaCount::within90);
        assertThat(stations.as(manager, () -> meters.feeders())).hasSize(1);
    }

    @Test
    void theViewForPlansFollowsTheCycleOfTheDay() {
        cycles.run(LocalDate.of(2026, 9, 30));
        assertThat(dueOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        var figures = new java.util.HashMap<>(
                stations.as(
                                                people.get(Post.ADMINISTRATOR),
                                                () -> cycles.of(people.station(), LocalDate.of(2026, 9, 30)))
                                        .years()
                                == 8
                        ? java.util.Map.of("verificationYears", 10, "leadWorkingDays", 1)
                        : java.util.Map.<String, Integer>of());
        stations.changeClause(people, "2.2a", LocalDate.of(2026, 10, 1), figures, java.util.Map.of());
        cycles.run(LocalDate.of(2026, 9, 30));
        assertThat(dueOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        cycles.run(LocalDate.of(2026, 10, 1));
        cycles.run(LocalDate.of(2026, 10, 1));
        assertThat(dueOn()).isEqualTo(LocalDate.of(2028, 3, 1));
    }

    @Test
    void anAbnormalityIsReportedOnceAndEndsOnce() {
        EmployeeId manager = people.get(Post.AREA_MANAGER);
        var report = report(AbnormalityKind.STOPPED, "");
        AbnormalityId id = stations.as(manager, () -> work.report(report));
        assertThat(stations.as(manager, () -> work.report(report))).isEqualTo(id);
        refused("kind", () -> stations.as(manager, () -> work.report(report(AbnormalityKind.STOPPED, ""))));
        refused("remark", () -> report(AbnormalityKind.OTHER, " "));
        refused(
                "foundAt",
                () -> stations.as(
                        manager,
                        () -> work.report(new ReportAbnormality(
                                UUID.randomUUID(),
                                meter,
                                AbnormalityKind.BURNT,
                                clock.instant().plusSeconds(60),
                                ""))));
        assertThat(count(manager, RotationList.ABNORMAL)).isOne();
        stations.run(manager, () -> work.end(id, "现场恢复正常"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(manager, () -> work.end(id, "现场恢复正常")));
        assertThat(count(manager, RotationList.ABNORMAL)).isZero();
        assertThat(stations.as(manager, () -> work.report(report(AbnormalityKind.STOPPED, ""))))
                .isNotEqualTo(id);
    }

    @Test
    void aReplacementKeepsBothReadingsAndEndsWhatWasWrong() {
        EmployeeId fitter = people.get(Post.FITTER);
        stations.as(fitter, () -> work.report(report(AbnormalityKind.BURNT, "")));
        MeterId hung = stations.as(fitter, () -> work.replace(replace(meter, "NEWMETER01" + meter.value(), "100.5")));
        MeterDetails now = stations.as(fitter, () -> meters.find(hung)).orElseThrow();
        assertThat(now.meter().verifiedOn()).contains(LocalDate.of(2026, 8, 1));
        assertThat(now.replacements()).hasSize(1);
        assertThat(now.lastReading().orElseThrow().reading()).isEqualByComparingTo("0");
        MeterDetails old = stations.as(fitter, () -> meters.find(meter)).orElseThrow();
        assertThat(old.removedAt()).contains(clock.instant());
        assertThat(old.successorNo()).contains(now.meter().meterNo());
        assertThat(old.abnormalities().getFirst().ending().orElseThrow().words())
                .contains(now.meter().meterNo());
        assertThat(stations.as(fitter, () -> customers.changes(customer)).getFirst())
                .returns("meterNo", change -> change.field())
                .returns(now.meter().meterNo(), change -> change.after());
        refused("meter", () -> stations.as(fitter, () -> work.replace(replace(meter, "OTHERMETER01", "1"))));
    }

    @Test
    void whatDoesNotFollowTheLastReadingIsRefusedWithIt() {
        EmployeeId fitter = people.get(Post.FITTER);
        MeterId second = stations.as(
                fitter,
                () -> work.replace(new ReplaceMeter(
                        meter,
                        new MeterNo("SECOND" + meter.value() + "0000"),
                        new Multiplier(1),
                        new BigDecimal("7"),
                        new BigDecimal("12.3"),
                        clock.instant(),
                        fitter,
                        "",
                        LocalDate.of(2026, 8, 1),
                        false)));
        clock.set("2026-10-05T09:00");
        String third = "THIRD" + meter.value() + "0000";
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.as(fitter, () -> work.replace(replace(second, third, "12.29"))))
                .matches(violation -> violation.field().orElse("").equals("lastReading"))
                .matches(violation -> violation.arguments()[0].equals("12.30"));
        refused(
                "replacedAt",
                () -> stations.as(
                        fitter, () -> work.replace(at(second, third, Instant.parse("2026-09-29T01:00:00Z"), fitter))));
        refused(
                "replacedAt",
                () -> stations.as(
                        fitter, () -> work.replace(at(second, third, Instant.parse("2026-10-06T01:00:00Z"), fitter))));
        MeterId another = meter("2020-01-01");
        String taken = stations.as(fitter, () -> meters.find(another))
                .orElseThrow()
                .meter()
                .meterNo();
        refused("meterNo", () -> stations.as(fitter, () -> work.replace(replace(second, taken, "13"))));
        assertThat(stations.as(fitter, () -> meters.find(second)).orElseThrow().removedAt())
                .as("nothing half-written")
                .isEmpty();
        stations.as(
                fitter,
                () -> work.report(new ReportAbnormality(
                        UUID.randomUUID(), second, AbnormalityKind.BACKWARDS, clock.instant(), "")));
        stations.as(fitter, () -> work.replace(replace(second, third, "3")));
        assertThat(stations.as(fitter, () -> meters.find(meter)).orElseThrow().replacements())
                .hasSize(2);
    }

    @Test
    void anAreasOwnMeterIsReplacedAsWell() {
        MeterId own = network.meter(area, customer, DeviceClass.AREA);
        EmployeeId fitter = people.get(Post.FITTER);
        MeterId hung = stations.as(fitter, () -> work.replace(replace(own, "AREAMETER" + own.value(), "5")));
        assertThat(stations.as(fitter, () -> meters.find(hung)).orElseThrow().meter())
                .returns(DeviceClass.AREA, RotationRow::deviceClass)
                .returns(Optional.empty(), RotationRow::customer);
    }

    @Test
    void anOverAgeMeterIsNotHung() {
        EmployeeId fitter = people.get(Post.FITTER);
        refused(
                "verifiedOn",
                () -> stations.as(
                        fitter,
                        () -> work.replace(verified(meter, "OLDONE00" + meter.value(), LocalDate.of(2018, 9, 29)))));
        refused("verifiedOn", () -> verified(meter, "OLDONE00", LocalDate.of(2026, 10, 1)));
        refused(
                "verifiedOn",
                () -> stations.as(fitter, () -> work.replace(verified(meter, "OLDONE00" + meter.value(), null))));
    }

    @Test
    void candidatesAreWhatIsDueByTheMonthsEndOrAbnormal() {
        MeterId atEnd = meter("2018-10-31");
        meter("2018-11-01");
        MeterId abnormal = meter("2024-01-01");
        stations.as(
                people.get(Post.FITTER),
                () -> work.report(new ReportAbnormality(
                        UUID.randomUUID(), abnormal, AbnormalityKind.BURNT, clock.instant(), "")));
        var found = meters.candidates(people.station(), YearMonth.of(2026, 10), Optional.of(area), 0, 50);
        assertThat(found.rows()).extracting(RotationRow::id).containsExactly(meter, atEnd, abnormal);
        assertThat(meters.candidates(people.station(), YearMonth.of(2026, 10), Optional.empty(), 1, 2)
                        .rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void whoMayReportAndWhoMayReplace(Post post) {
        boolean specialist = post == Post.OPERATIONS_SPECIALIST || post == Post.LINE_LOSS_SPECIALIST;
        allowed(
                post,
                REPLACING.contains(post) || specialist,
                () -> work.report(report(AbnormalityKind.CLOCK_WRONG, "")));
        allowed(post, REPLACING.contains(post), () -> work.replace(replace(meter, "BYPOST00" + meter.value(), "1")));
        assertThat(stations.as(people.get(post), () -> meters.find(meter))).isPresent();
    }

    private void allowed(Post post, boolean may, Runnable action) {
        if (may) {
            stations.run(people.get(post), action);
        } else {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> stations.run(people.get(post), action));
        }
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .matches(violation -> violation.field().orElse("").equals(field));
    }

    private long count(EmployeeId reader, RotationList list) {
        return stations.as(reader, () -> meters.count(RotationFilter.of(list)));
    }

    private ReportAbnormality report(AbnormalityKind kind, String remark) {
        return new ReportAbnormality(UUID.randomUUID(), meter, kind, clock.instant(), remark);
    }

    private ReplaceMeter replace(MeterId old, String no, String last) {
        return new ReplaceMeter(
                old,
                new MeterNo(no),
                new Multiplier(1),
                new BigDecimal(last),
                BigDecimal.ZERO,
                clock.instant(),
                people.get(Post.FITTER),
                "超期轮换",
                LocalDate.of(2026, 8, 1),
                false);
    }

    private ReplaceMeter verified(MeterId old, String no, @org.jspecify.annotations.Nullable LocalDate on) {
        return new ReplaceMeter(
                old,
                new MeterNo(no),
                new Multiplier(1),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                clock.instant(),
                people.get(Post.FITTER),
                "",
                on,
                false);
    }

    private static ReplaceMeter at(MeterId old, String no, Instant at, EmployeeId by) {
        return new ReplaceMeter(
                old,
                new MeterNo(no),
                new Multiplier(1),
                new BigDecimal("20"),
                BigDecimal.ZERO,
                at,
                by,
                "",
                LocalDate.of(2026, 8, 1),
                false);
    }

    private MeterId meter(String verifiedOn) {
        MeterId made = network.meter(area, customer, DeviceClass.RESIDENTIAL);
        jdbc.sql("update meter set verified_on = :on where id = :id")
                .param("on", verifiedOn)
                .param("id", made.value())
                .update();
        return made;
    }

    private LocalDate dueOn() {
        return jdbc.sql("select due_on from meter_rotation where meter_id = :id")
                .param("id", meter.value())
                .query(LocalDate.class)
                .single();
    }
}
