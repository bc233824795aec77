package org.stationportal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.organization.Post;
import org.stationportal.plans.CompleteItem;
import org.stationportal.plans.PlanFilter;
import org.stationportal.plans.PlanId;
import org.stationportal.plans.PlanItem;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanState;
import org.stationportal.plans.PlanSummary;
import org.stationportal.plans.PlanWork;
import org.stationportal.plans.Plans;
import org.stationportal.plans.Result;
import org.stationportal.plans.TariffDoubt;

/** September's plans of the history: made in its second week and worked off but for what is due on the last day. */
@Component
@Profile("demo")
class PlannedWork {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final int ALL = 200;
    private static final String OPERATIONS = "6001";
    private static final String LINE_LOSS = "6002";
    private static final String READING_LEADER = "8001";
    /** He has not handed his list in. */
    private static final String LATE = "3005";

    private final Script script;
    private final Plans plans;
    private final PlanWork work;
    private final JdbcClient jdbc;
    private final ActAs actAs;
    private final Clock clock;

    PlannedWork(Script script, Plans plans, PlanWork work, JdbcClient jdbc, ActAs actAs, Clock clock) {
        this.script = script;
        this.plans = plans;
        this.work = work;
        this.jdbc = jdbc;
        this.actAs = actAs;
        this.clock = clock;
    }

    void write() {
        List<String> managers =
                Person.of(Post.AREA_MANAGER).stream().map(Person::employeeNo).toList();
        at("2026-09-08T08:45", this::generate);
        at("2026-09-09T15:20", () -> managers.forEach(this::collect));
        // what was doubted is in the check plan now
        at("2026-09-10T08:45", this::generate);
        at("2026-09-10T10:00", () -> {
            release(READING_LEADER, PlanKind.TARIFF_SUMMARY, "本次抄表台区电价执行情况已逐区收集,存疑用户列入本月检查计划");
            release(OPERATIONS, PlanKind.TARIFF_CHECK, "");
            release(OPERATIONS, PlanKind.DEDICATED_INSPECTION, "");
        });
        at("2026-09-11T14:30", () -> complete(OPERATIONS, PlanKind.SPOT_CHECK, 12));
        at("2026-09-15T15:00", () -> complete(OPERATIONS, PlanKind.TARIFF_CHECK, ALL));
        at("2026-09-16T15:30", () -> complete(LINE_LOSS, PlanKind.SPOT_CHECK, ALL));
        at("2026-09-17T11:00", () -> complete(LINE_LOSS, PlanKind.LOSS_INSPECTION, ALL));
        at(
                "2026-09-18T15:40",
                () -> managers.stream()
                        .filter(manager -> !manager.equals(LATE))
                        .forEach(manager -> release(manager, PlanKind.METER_LIST, "")));
        at("2026-09-22T14:30", () -> complete(OPERATIONS, PlanKind.LOSS_INSPECTION, 1));
        at("2026-09-23T15:00", () -> {
            complete(OPERATIONS, PlanKind.SPOT_CHECK, 18);
            completeAllButTwo(LINE_LOSS, PlanKind.DEDICATED_INSPECTION);
        });
        // October's replacements from the lists
        at("2026-09-24T08:45", this::generate);
    }

    private void generate() {
        actAs.run(OPERATIONS, plans::generate);
    }

    private void collect(String manager) {
        actAs.run(
                manager,
                () -> mine(PlanKind.TARIFF_COLLECTION)
                        .forEach(item -> work.complete(new CompleteItem(
                                item.id(),
                                today(),
                                Result.FINE,
                                "",
                                doubts(item).stream().toList()))));
    }

    /** In each area one household. */
    private Optional<TariffDoubt> doubts(PlanItem area) {
        return jdbc.sql("select customer_no from customer where area_id = :area and category = 'RESIDENTIAL'"
                        + " order by customer_no limit 1")
                .param("area", area.subject())
                .query(String.class)
                .optional()
                .map(no -> new TariffDoubt(no, "居民电价用于经营"));
    }

    private void release(String who, PlanKind kind, String words) {
        actAs.run(
                who,
                () -> september(kind)
                        .filter(plan -> plan.state() == PlanState.DRAFT)
                        .forEach(plan -> plans.release(plan.id(), words)));
    }

    private void complete(String who, PlanKind kind, int most) {
        actAs.run(who, () -> complete(mine(kind).stream().limit(most).toList()));
    }

    private void completeAllButTwo(String who, PlanKind kind) {
        actAs.run(who, () -> {
            List<PlanItem> items = mine(kind);
            complete(items.subList(0, Math.max(0, items.size() - 2)));
        });
    }

    private void complete(List<PlanItem> items) {
        if (!items.isEmpty()) {
            work.completeAll(items.stream()
                    .map(item -> new CompleteItem(item.id(), today(), Result.FINE, "现场与档案一致"))
                    .toList());
        }
    }

    /** What the one who acts still has to do of the kind. */
    private List<PlanItem> mine(PlanKind kind) {
        Set<PlanId> ofTheKind = september(kind).map(PlanSummary::id).collect(Collectors.toSet());
        return work.mine(0, ALL).rows().stream()
                .filter(item -> ofTheKind.contains(item.plan()))
                .toList();
    }

    private Stream<PlanSummary> september(PlanKind kind) {
        return plans.page(new PlanFilter(SEPTEMBER, Optional.of(kind), true), 0, ALL).rows().stream();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }

    private void at(String local, Runnable piece) {
        script.at(LocalDateTime.parse(local).atZone(PortalTime.ZONE).toInstant(), piece);
    }
}
