package org.stationportal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.summaries.Submissions;
import org.stationportal.summaries.SummaryId;
import org.stationportal.summaries.SummaryWriting;
import org.stationportal.summaries.Week;

/** A month's plans from the data to the last item. */
@IntegrationTest(schema = "files", properties = "portal.sweep.at-once=false")
@UseCase("UC-020")
class PlansIT {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Generating generating;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanWork work;

    @Autowired
    private PlanChanges changes;

    @Autowired
    private Postponements postponements;

    @Autowired
    private Customers files;

    @Autowired
    private SummaryWriting writing;

    @Autowired
    private Submissions submissions;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private AreaId area;

    @BeforeEach
    void station() {
        clock.set("2026-10-01T00:10");
        people = stations.create();
        area = customers.area(people);
    }

    @Test
    void theMonthsPlansComeFromTheDataAndGeneratingTwiceMakesNothingTwice() {
        households(8);
        CustomerId factory = customers.customer(people, area, "龙门机械厂", Category.LARGE_INDUSTRIAL, Voltage.KV10);
        alwaysInspected();
        meterDue(factory, "2018-10-20");
        assertThat(generating.run(people.station(), OCTOBER)).isEmpty();
        List<Long> first = identities();
        assertThat(generating.run(people.station(), OCTOBER)).isEmpty();
        assertThat(identities()).isEqualTo(first);
        assertThat(all())
                .extracting(PlanSummary::kind)
                .containsExactlyInAnyOrder(
                        PlanKind.DEDICATED_INSPECTION,
                        PlanKind.METER_LIST,
                        PlanKind.SPOT_CHECK,
                        PlanKind.SPOT_CHECK,
                        PlanKind.TARIFF_CHECK);
        assertThat(one(PlanKind.DEDICATED_INSPECTION).holders()).hasSize(2);
        assertThat(one(PlanKind.DEDICATED_INSPECTION).left()).isEqualTo(1);
        assertThat(one(PlanKind.METER_LIST).left()).isEqualTo(1);
        assertThat(one(PlanKind.METER_LIST).dueAt()).contains(at("2026-10-31T17:30"));
        assertThat(of(OCTOBER.plusMonths(1)))
                .extracting(PlanSummary::kind)
                .as("next month's replacement plan is drawn up this month")
                .containsExactly(PlanKind.REPLACEMENT);
    }

    @Test
    void theInspectionsAreDoneTogetherAndWhatIsLeftIsCaughtUpWithinThreeDays() {
        customers.customer(people, area, "龙门机械厂", Category.LARGE_INDUSTRIAL, Voltage.KV10);
        customers.customer(people, area, "东街水泥厂", Category.LARGE_INDUSTRIAL, Voltage.KV35);
        alwaysInspected();
        generating.run(people.station(), OCTOBER);
        PlanSummary plan = one(PlanKind.DEDICATED_INSPECTION);
        List<PlanItem> items = items(plan);
        clock.set("2026-10-20T10:00");
        assertThatThrownBy(() -> complete(Post.OPERATIONS_SPECIALIST, items.getFirst(), "2026-10-20", Result.FINE, ""))
                .hasMessageContaining("notReleased");
        stations.run(people.get(Post.OPERATIONS_SPECIALIST), () -> plans.release(plan.id(), ""));
        complete(Post.LINE_LOSS_SPECIALIST, items.getFirst(), "2026-10-19", Result.PROBLEM, "互感器变比与档案不符");
        assertThatThrownBy(() -> complete(Post.OPERATIONS_SPECIALIST, items.getFirst(), "2026-10-20", Result.FINE, ""))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("notPlanned.DONE");
        assertThatThrownBy(() -> complete(Post.OPERATIONS_SPECIALIST, items.getLast(), "2026-10-21", Result.FINE, ""))
                .matches(refused -> ((RuleViolation) refused).field().equals(Optional.of("doneOn")));
        assertThatThrownBy(() -> complete(Post.AREA_MANAGER, items.getLast(), "2026-10-20", Result.FINE, ""))
                .isInstanceOf(RuleViolation.class);

        clock.set("2026-11-01T00:10");
        generating.run(people.station(), LocalDate.of(2026, 11, 1));
        generating.run(people.station(), LocalDate.of(2026, 11, 1));
        PlanSummary october = find(plan);
        assertThat(october.duties())
                .extracting(PlanDuty::key)
                .contains("plans.owed.CATCH_UP")
                .hasSize(2);
        assertThat(october.duties().getFirst().key()).isEqualTo("plans.owed.CATCH_UP");
        assertThat(october.duties().getFirst().obligation().dueAt()).isEqualTo(at("2026-11-03T17:30"));
        clock.set("2026-11-02T10:00");
        complete(Post.OPERATIONS_SPECIALIST, items.getLast(), "2026-11-02", Result.FINE, "");
        assertThat(find(plan).state()).isEqualTo(PlanState.DONE);
        assertThat(find(plan).duties())
                .extracting(duty -> duty.obligation().status())
                .containsExactly(ObligationStatus.FULFILLED, ObligationStatus.FULFILLED_LATE);
    }

    @Test
    void aMetersWayFromTheListToTheFitter() {
        List<CustomerId> homes = households(3);
        meterDue(homes.get(0), "2018-10-20");
        meterDue(homes.get(1), "2017-01-01");
        meterDue(homes.get(2), "2025-01-01");
        generating.run(people.station(), OCTOBER);
        PlanSummary list = one(PlanKind.METER_LIST);
        assertThat(items(list)).hasSize(2);
        assertThatThrownBy(() -> stations.run(people.get(Post.FITTER), () -> plans.release(list.id(), "")))
                .isInstanceOf(RuleViolation.class);
        clock.set("2026-10-15T10:00");
        stations.run(people.get(Post.AREA_MANAGER), () -> plans.release(list.id(), ""));
        assertThat(find(list).state()).isEqualTo(PlanState.DONE);
        assertThat(find(list).duties().getFirst().obligation().status()).isEqualTo(ObligationStatus.FULFILLED);

        // with the last list the reading-team leader's three days begin
        PlanSummary summary = one(PlanKind.METER_SUMMARY);
        assertThat(summary.dueAt()).contains(at("2026-10-18T17:30"));
        assertThatThrownBy(
                        () -> stations.run(people.get(Post.READING_TEAM_LEADER), () -> plans.release(summary.id(), "")))
                .matches(refused -> ((RuleViolation) refused).field().equals(Optional.of("words")));
        stations.run(people.get(Post.READING_TEAM_LEADER), () -> plans.release(summary.id(), "本月 2 只超期表计"));

        generating.run(people.station(), LocalDate.of(2026, 10, 16));
        PlanSummary replacement = of(OCTOBER.plusMonths(1)).getFirst();
        assertThat(items(replacement))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.assignee()).contains(people.get(Post.FITTER)));
        clock.set("2026-10-28T10:00");
        stations.run(people.get(Post.BUSINESS_TEAM_LEADER), () -> plans.release(replacement.id(), ""));
        assertThat(find(replacement).duties())
                .as("the fitter owes it in its month, not before")
                .extracting(PlanDuty::key)
                .containsExactly("plans.owed.RELEASE");
        clock.set("2026-11-01T00:10");
        generating.run(people.station(), LocalDate.of(2026, 11, 1));
        PlanDuty owed = find(replacement).duties().getFirst();
        assertThat(owed.key()).isEqualTo("plans.owed.COMPLETION");
        assertThat(owed.obligation().quantity()).isEqualTo(2);
        assertThat(owed.obligation().dueAt()).isEqualTo(at("2026-11-30T17:30"));

        // one is put off with the leader's consent: the other is left
        PlanItem late = items(replacement).getFirst();
        stations.run(
                people.get(Post.FITTER),
                () -> postponements.ask(
                        new AskPostponement(late.id(), AskPostponement.Cause.CONFLICT, "抢修任务冲突", "抢修工单 20261105")));
        long asked = stations.as(people.get(Post.BUSINESS_TEAM_LEADER), postponements::waitingForMe)
                .getFirst()
                .id();
        stations.run(people.get(Post.BUSINESS_TEAM_LEADER), () -> postponements.decide(asked, true, ""));
        assertThat(find(replacement).postponed()).isEqualTo(1);
        assertThat(find(replacement).duties().getFirst().obligation().quantity())
                .isEqualTo(1);
        generating.run(people.station(), LocalDate.of(2026, 11, 2));
        assertThat(items(of(LocalDate.of(2026, 12, 1)).getFirst()))
                .extracting(PlanItem::no)
                .as("what was put off comes up again in the next draft")
                .containsExactly(late.no());
    }

    @Test
    void theReplacedMeterDoesItsItemAndThePlanIsDoneWithTheLast() {
        MeterId meter = meterDue(households(1).getFirst(), "2018-10-20");
        generating.run(people.station(), OCTOBER);
        clock.set("2026-10-15T10:00");
        stations.run(
                people.get(Post.AREA_MANAGER),
                () -> plans.release(one(PlanKind.METER_LIST).id(), ""));
        generating.run(people.station(), LocalDate.of(2026, 10, 16));
        PlanSummary plan = of(OCTOBER.plusMonths(1)).getFirst();
        stations.run(people.get(Post.BUSINESS_TEAM_LEADER), () -> plans.release(plan.id(), ""));
        clock.set("2026-11-01T00:10");
        generating.run(people.station(), LocalDate.of(2026, 11, 1));
        clock.set("2026-11-10T15:00");
        PlanItem item = items(plan).getFirst();
        assertThatThrownBy(() -> complete(Post.FITTER, item, "2026-11-10", Result.FINE, ""))
                .hasMessageContaining("byReplacement");
        stations.run(
                people.get(Post.FITTER),
                () -> files.replaceMeter(new ReplaceMeter(
                        meter,
                        new MeterNo("33012026" + meter.value() + "77"),
                        new Multiplier(1),
                        new BigDecimal("20817"),
                        BigDecimal.ZERO,
                        at("2026-11-10T14:30"),
                        people.get(Post.FITTER),
                        "轮换",
                        LocalDate.of(2026, 9, 1),
                        false)));
        assertThat(find(plan).state()).isEqualTo(PlanState.DONE);
        assertThat(find(plan).duties())
                .extracting(duty -> duty.obligation().status())
                .containsExactly(ObligationStatus.FULFILLED, ObligationStatus.FULFILLED);
        assertThat(items(plan).getFirst().doneOn()).contains(LocalDate.of(2026, 11, 10));
    }

    @Test
    void aSpotCheckCountsOnceASubmittedSummaryNamesIt() {
        households(8);
        EmployeeId specialist = people.get(Post.OPERATIONS_SPECIALIST);
        generating.run(people.station(), OCTOBER);
        PlanSummary plan = all().stream()
                .filter(each -> each.kind() == PlanKind.SPOT_CHECK && each.isHeldBy(specialist))
                .findFirst()
                .orElseThrow();
        assertThat(plan.seed()).isPresent();
        clock.set("2026-10-09T15:00");
        List<CompleteItem> done = items(plan).stream()
                .map(item -> new CompleteItem(item.id(), LocalDate.of(2026, 10, 9), Result.FINE, ""))
                .toList();
        stations.run(specialist, () -> work.completeAll(done));
        assertThat(find(plan).duties().getFirst().obligation().status())
                .as("done and not named: it does not count yet")
                .isEqualTo(ObligationStatus.OPEN);
        stations.run(specialist, () -> {
            SummaryId week = writing.open(new Week(LocalDate.of(2026, 10, 5)));
            writing.fill(week);
            submissions.submit(week);
        });
        assertThat(find(plan).named()).isEqualTo(8);
        assertThat(find(plan).duties().getFirst().obligation().status()).isEqualTo(ObligationStatus.FULFILLED);
    }

    @Test
    void aSummaryNamesTheWorkOfAPlanThatAsksForNoNumberAsWell() {
        List<CustomerId> homes = households(2);
        EmployeeId specialist = people.get(Post.OPERATIONS_SPECIALIST);
        generating.run(people.station(), OCTOBER);
        PlanSummary plan = one(PlanKind.TARIFF_CHECK);
        clock.set("2026-10-09T15:00");
        stations.run(specialist, () -> {
            homes.forEach(home -> changes.add(plan.id(), number(home), ""));
            plans.release(plan.id(), "");
        });
        complete(Post.OPERATIONS_SPECIALIST, items(plan).getFirst(), "2026-10-09", Result.FINE, "");
        stations.run(specialist, () -> {
            SummaryId week = writing.open(new Week(LocalDate.of(2026, 10, 5)));
            writing.fill(week);
            submissions.submit(week);
        });
        assertThat(find(plan).named()).isEqualTo(1);
        assertThat(find(plan).state()).isEqualTo(PlanState.RELEASED);
    }

    @Test
    void anAreaThatGetsAnotherManagerInMidMonthGoesOverToHisList() {
        meterDue(households(1).getFirst(), "2018-10-20");
        generating.run(people.station(), OCTOBER);
        var other = stations.another(people, people.reading(), Post.AREA_MANAGER);
        jdbc.sql("update area_manager set valid_to = '2026-10-14' where area_id = :area")
                .param("area", area.value())
                .update();
        jdbc.sql("insert into area_manager (area_id, employee_id, valid_from) values (:area, :who, '2026-10-15')")
                .param("area", area.value())
                .param("who", other.value())
                .update();
        clock.set("2026-10-15T00:10");
        generating.run(people.station(), LocalDate.of(2026, 10, 15));
        List<PlanSummary> lists = all().stream()
                .filter(plan -> plan.kind() == PlanKind.METER_LIST)
                .toList();
        assertThat(lists).hasSize(2);
        assertThat(lists)
                .filteredOn(plan -> plan.isHeldBy(other))
                .singleElement()
                .satisfies(plan -> assertThat(plan.left()).isEqualTo(1));
    }

    @Test
    void afterTheReleaseAChangeHasAReasonAndMakesARevision() {
        CustomerId doubted = households(1).getFirst();
        generating.run(people.station(), OCTOBER);
        PlanSummary plan = one(PlanKind.TARIFF_CHECK);
        String no = number(doubted);
        clock.set("2026-10-08T10:00");
        stations.run(people.get(Post.OPERATIONS_SPECIALIST), () -> changes.add(plan.id(), no, ""));
        stations.run(people.get(Post.OPERATIONS_SPECIALIST), () -> plans.release(plan.id(), ""));
        PlanItem item = items(plan).getFirst();
        assertThatThrownBy(
                        () -> stations.run(people.get(Post.OPERATIONS_SPECIALIST), () -> changes.remove(item.id(), "")))
                .matches(refused -> ((RuleViolation) refused).field().equals(Optional.of("reason")));
        String another = number(customers.customer(people, area, "周芳", Category.COMMERCIAL, Voltage.V380));
        stations.run(people.get(Post.OPERATIONS_SPECIALIST), () -> changes.add(plan.id(), another, "现场发现用途改变"));
        assertThat(find(plan).revision()).isEqualTo(2);
        assertThat(find(plan).duties())
                .filteredOn(duty -> duty.key().equals("plans.owed.COMPLETION"))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.obligation().parties()).hasSize(3);
                    assertThat(duty.obligation().quantity()).isEqualTo(2);
                });
        assertThat(stations.as(people.get(Post.STATION_HEAD), () -> changes.of(plan.id())))
                .singleElement()
                .satisfies(change -> assertThat(change.what()).isEqualTo("加入 " + another));
        assertThatThrownBy(() -> stations.run(
                        people.get(Post.OPERATIONS_SPECIALIST), () -> changes.add(plan.id(), another, "再加")))
                .matches(refused -> ((RuleViolation) refused).field().equals(Optional.of("no")));
    }

    @Test
    void afterTheReadingDayTheSituationIsCollectedAndTheDoubtsBeginTheCheckPlan() {
        CustomerId home = households(1).getFirst();
        jdbc.sql("update customer set reading_day = 6 where area_id = :area")
                .param("area", area.value())
                .update();
        clock.set("2026-10-06T00:10");
        generating.run(people.station(), LocalDate.of(2026, 10, 6));
        generating.run(people.station(), LocalDate.of(2026, 10, 7));
        PlanSummary collection = one(PlanKind.TARIFF_COLLECTION);
        assertThat(collection.dueAt()).contains(at("2026-10-08T17:30"));
        assertThat(one(PlanKind.TARIFF_SUMMARY).dueAt()).contains(at("2026-10-11T17:30"));
        clock.set("2026-10-08T09:00");
        stations.run(
                people.get(Post.AREA_MANAGER),
                () -> work.complete(new CompleteItem(
                        items(collection).getFirst().id(),
                        LocalDate.of(2026, 10, 7),
                        Result.PROBLEM,
                        "一户居民电价经营小卖部",
                        List.of(new TariffDoubt(number(home), "居民电价用于经营")))));
        assertThat(find(collection).state()).isEqualTo(PlanState.DONE);
        generating.run(people.station(), LocalDate.of(2026, 10, 8));
        assertThat(items(one(PlanKind.TARIFF_CHECK)))
                .singleElement()
                .satisfies(item -> assertThat(item.why()).contains("居民电价用于经营"));
    }

    @Test
    void demolitionAreasArePatrolledOncePerPeriod() {
        jdbc.sql("insert into demolition_area (area_id, since, note) values (:area, '2026-09-01', '旧城改造')")
                .param("area", area.value())
                .update();
        for (int day = 1; day <= 15; day++) {
            clock.set("2026-10-%02dT00:10".formatted(day));
            generating.run(people.station(), LocalDate.of(2026, 10, day));
        }
        assertThat(all())
                .filteredOn(plan -> plan.kind() == PlanKind.PATROL)
                .extracting(plan -> plan.dueAt().orElseThrow())
                .containsExactlyInAnyOrder(at("2026-10-07T17:30"), at("2026-10-14T17:30"), at("2026-10-21T17:30"));
    }

    @Test
    void theLastPatrolOfAMonthEndsWithItAndTheNextBeginsOnTheFirst() {
        jdbc.sql("insert into demolition_area (area_id, since, note) values (:area, '2026-09-01', '旧城改造')")
                .param("area", area.value())
                .update();
        for (LocalDate day = OCTOBER.plusDays(21);
                day.isBefore(OCTOBER.plusMonths(1).plusDays(2));
                day = day.plusDays(1)) {
            clock.set(day + "T00:10");
            generating.run(people.station(), day);
        }
        assertThat(patrols(OCTOBER)).singleElement().satisfies(plan -> {
            assertThat(plan.title()).endsWith("22–31");
            assertThat(plan.dueAt()).contains(at("2026-10-31T17:30"));
        });
        assertThat(patrols(OCTOBER.plusMonths(1))).singleElement().satisfies(plan -> {
            assertThat(plan.title()).endsWith("1–7");
            assertThat(plan.dueAt()).contains(at("2026-11-07T17:30"));
        });
    }

    @Test
    void aPatrolThatIsMadeLateIsDueWithItsPeriod() {
        jdbc.sql("insert into demolition_area (area_id, since, note) values (:area, '2026-10-11', '旧城改造')")
                .param("area", area.value())
                .update();
        clock.set("2026-10-12T09:00");
        generating.run(people.station(), LocalDate.of(2026, 10, 12));
        assertThat(patrols(OCTOBER).getFirst().dueAt()).contains(at("2026-10-14T17:30"));
    }

    private List<PlanSummary> patrols(LocalDate month) {
        return of(month).stream().filter(plan -> plan.kind() == PlanKind.PATROL).toList();
    }

    private List<CustomerId> households(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> customers.customer(people, area, "李建国" + i, Category.RESIDENTIAL, Voltage.V220))
                .toList();
    }

    private MeterId meterDue(CustomerId customer, String verifiedOn) {
        MeterId meter = customers.meter(area, customer, DeviceClass.RESIDENTIAL);
        jdbc.sql("update meter set verified_on = :on where id = :id")
                .param("on", verifiedOn)
                .param("id", meter.value())
                .update();
        return meter;
    }

    /** Every dedicated-transformer customer each month, whatever its number. */
    private void alwaysInspected() {
        jdbc.sql("update clause_figure f join clause_version v on v.id = f.version_id set f.figure = 1"
                        + " where v.station_id = :station and v.clause_code = '2.1' and f.name = 'cycleMonths'")
                .param("station", people.station().value())
                .update();
    }

    private void complete(Post post, PlanItem item, String on, Result result, String remark) {
        stations.run(
                people.get(post),
                () -> work.complete(new CompleteItem(item.id(), LocalDate.parse(on), result, remark)));
    }

    private List<PlanSummary> all() {
        return of(OCTOBER);
    }

    private List<PlanSummary> of(LocalDate month) {
        return stations.as(
                people.get(Post.STATION_HEAD),
                () -> plans.page(new PlanFilter(month, Optional.empty(), false), 0, 100)
                        .rows());
    }

    private PlanSummary one(PlanKind kind) {
        return all().stream().filter(plan -> plan.kind() == kind).findFirst().orElseThrow();
    }

    private PlanSummary find(PlanSummary plan) {
        return stations.as(people.get(Post.STATION_HEAD), () -> plans.find(plan.id()))
                .orElseThrow();
    }

    private List<PlanItem> items(PlanSummary plan) {
        return stations.as(
                people.get(Post.STATION_HEAD),
                () -> plans.items(plan.id(), ItemFilter.ALL, 0, 100).rows());
    }

    private String number(CustomerId customer) {
        return jdbc.sql("select customer_no from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .single();
    }

    private List<Long> identities() {
        return jdbc.sql("select i.id from plan p join plan_item i on i.plan_id = p.id where p.station_id = :station"
                        + " union all select obligation_id from plan p join plan_duty d on d.plan_id = p.id"
                        + " where p.station_id = :station")
                .param("station", people.station().value())
                .query(Long.class)
                .list();
    }
}
