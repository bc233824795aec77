package org.stationportal.plans;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.MeterNo;
import org.stationportal.customers.Multiplier;
import org.stationportal.customers.ReplaceMeter;
import org.stationportal.losses.Analyses;
import org.stationportal.losses.Energies;
import org.stationportal.losses.EnergyLine;
import org.stationportal.losses.EnterEnergies;
import org.stationportal.losses.LossCause;
import org.stationportal.losses.LossMonths;
import org.stationportal.losses.PlaceKind;
import org.stationportal.losses.ReportAnalysis;
import org.stationportal.meters.MeterWork;
import org.stationportal.plans.TwoMonthsTime.Act;
import org.stationportal.summaries.Submissions;
import org.stationportal.summaries.SummaryId;
import org.stationportal.summaries.SummaryWriting;
import org.stationportal.summaries.Week;

/** What people do about plans, losses and meters in the two months, by the services that their screens call. */
@Component
@Profile("test")
class TwoMonthsWork {

    static final int ALL = 200;

    private final Plans plans;
    private final PlanWork work;
    private final PlanChanges changes;
    private final MeterWork meters;
    private final SummaryWriting writing;
    private final Submissions submissions;
    private final Energies energies;
    private final LossMonths lossMonths;
    private final Analyses analyses;
    private final TwoMonthsTown town;
    private final Clock clock;

    TwoMonthsWork(
            Plans plans,
            PlanWork work,
            PlanChanges changes,
            MeterWork meters,
            SummaryWriting writing,
            Submissions submissions,
            Energies energies,
            LossMonths lossMonths,
            Analyses analyses,
            TwoMonthsTown town,
            Clock clock) {
        this.plans = plans;
        this.work = work;
        this.changes = changes;
        this.meters = meters;
        this.writing = writing;
        this.submissions = submissions;
        this.energies = energies;
        this.lossMonths = lossMonths;
        this.analyses = analyses;
        this.town = town;
        this.clock = clock;
    }

    /** Hands in his list, summary or plan of the month. */
    Act handsIn(PlanKind kind, String month) {
        return me -> plans.release(
                page(kind, month)
                        .filter(plan -> plan.isHeldBy(me))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                "本月情况已核对");
    }

    /** Does so many of his items of the kind today, and reports them. */
    Act does(PlanKind kind, int number) {
        return me -> work.completeAll(mine(kind)
                .limit(number)
                .map(item -> new CompleteItem(item.id(), today(), Result.FINE, ""))
                .toList());
    }

    /** Collects the tariff situation of his area; the tariffs of these households seem wrong. */
    Act collects(String... doubted) {
        List<String> names = List.of(doubted);
        return me -> work.completeAll(mine(PlanKind.TARIFF_COLLECTION)
                .map(item -> new CompleteItem(
                        item.id(),
                        today(),
                        Result.FINE,
                        "",
                        names.stream()
                                .map(name -> new TariffDoubt(town.account(name), "居民电价用于经营"))
                                .toList()))
                .toList());
    }

    /** Submits the week's summary, which names what he has done in it. */
    Act summarizes() {
        return me -> {
            SummaryId week = writing.open(Week.of(today()));
            writing.fill(week);
            submissions.submit(week);
        };
    }

    /** Gives meters of the replacement plan to fitters, the first ones to the first. */
    Act assigns(String month, String... fitters) {
        return me -> {
            PlanSummary plan = page(PlanKind.REPLACEMENT, month).findFirst().orElseThrow();
            List<PlanItem> items =
                    plans.items(plan.id(), ItemFilter.ALL, 0, ALL).rows();
            for (int i = 0; i < items.size(); i++) {
                changes.assign(plan.id(), List.of(items.get(i).id()), town.no(fitters[i]), "");
            }
        };
    }

    /** Hangs new meters in the place of so many of his. */
    Act replaces(int number) {
        return me -> mine(PlanKind.REPLACEMENT)
                .limit(number)
                .toList()
                .forEach(item -> meters.replace(new ReplaceMeter(
                        new MeterId(item.subject()),
                        new MeterNo("330120269" + item.subject()),
                        new Multiplier(1),
                        new BigDecimal("20817"),
                        BigDecimal.ZERO,
                        clock.instant(),
                        me,
                        "轮换",
                        LocalDate.of(2026, 9, 1),
                        false)));
    }

    /** The month's losses are known: 9 % in the east, and −3 % in the west. */
    Act publishesLosses(String month) {
        return me -> {
            List<EnergyLine> lines = Stream.of(
                            new EnergyLine(
                                    1,
                                    PlaceKind.AREA,
                                    TwoMonthsTown.EAST,
                                    new BigDecimal("1000"),
                                    new BigDecimal("910")),
                            new EnergyLine(
                                    2,
                                    PlaceKind.AREA,
                                    TwoMonthsTown.WEST,
                                    new BigDecimal("1000"),
                                    new BigDecimal("1030")))
                    .toList();
            energies.enter(new EnterEnergies(YearMonth.parse(month), lines, true, ""));
            lossMonths.publish(YearMonth.parse(month));
        };
    }

    /** Analyses the loss of his area and reports the cause. */
    Act analyzes(String area, String month) {
        return me -> analyses.of(area).stream()
                .filter(analysis -> analysis.month().equals(YearMonth.parse(month)))
                .forEach(analysis -> analyses.report(
                        new ReportAnalysis(analysis.id(), LossCause.METER_FAULT, "一只表计停走，电量少计", "本周更换")));
    }

    private Stream<PlanItem> mine(PlanKind kind) {
        return work.mine(0, ALL).rows().stream()
                .filter(item -> plans.find(item.plan())
                        .filter(plan -> plan.kind() == kind)
                        .isPresent());
    }

    private Stream<PlanSummary> page(PlanKind kind, String month) {
        var filter = new PlanFilter(YearMonth.parse(month).atDay(1), Optional.of(kind), false);
        return plans.page(filter, 0, ALL).rows().stream();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }
}
