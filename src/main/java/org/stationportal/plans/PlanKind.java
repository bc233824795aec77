package org.stationportal.plans;

import java.util.List;
import java.util.Optional;
import org.stationportal.deadlines.Budget;

/** The kinds of plan, each with what is owed about it and under which clause. */
public enum PlanKind {
    /** 专变用电检查: the specialists inspect the metering of dedicated-transformer customers. */
    DEDICATED_INSPECTION(true, Owed.byMonthEnd(Duty.COMPLETION, "2.1", "PLAN")),
    /** 超期异常表计清单: each area manager lists the over-age and abnormal meters of his areas. */
    METER_LIST(true, Owed.byMonthEnd(Duty.RELEASE, "2.2a", "HOUSEHOLD")),
    /** 表计清单汇总: the reading-team leader sums the lists up. */
    METER_SUMMARY(true, Owed.within(Duty.RELEASE, "2.2b", "TIME", "days")),
    /** 换表计划: the business-team leader draws it up a month ahead, fitters replace each meter of it. */
    REPLACEMENT(true, Owed.byMonthEnd(Duty.RELEASE, "2.2c", "TIME"), Owed.perItem("2.2d", "METER")),
    /** 抄表质量抽查: drawn at random. */
    SPOT_CHECK(false, Owed.byMonthEnd(Duty.QUOTA, "2.3", "PERSON")),
    /** 高损负损检查. */
    LOSS_INSPECTION(false, Owed.byMonthEnd(Duty.QUOTA, "2.4b", "PERSON")),
    /** 拆迁片区巡视: one plan for each {@link PatrolPeriod}. */
    PATROL(false, Owed.perItem("2.7", "HOUSEHOLD")),
    /** 电价执行情况收集: after the reading day, area by area. */
    TARIFF_COLLECTION(false, Owed.within(Duty.COMPLETION, "3.1a", "TIME", "days")),
    /** 电价执行书面汇总: the reading-team leader's words about what was collected. */
    TARIFF_SUMMARY(true, Owed.within(Duty.RELEASE, "3.1b", "TIME", "days")),
    /** 电价检查计划: drawn up by the operations specialist, worked off by three together. */
    TARIFF_CHECK(
            true,
            new Owed(Duty.RELEASE, "3.1c", "TIME", false, version -> new Budget.FixedDay(version.figure("dayOfMonth"))),
            Owed.perItem("3.2", "HOUSEHOLD"));

    private final boolean drafted;
    private final List<Owed> owed;

    PlanKind(boolean drafted, Owed... owed) {
        this.drafted = drafted;
        this.owed = List.of(owed);
    }

    /** Whether somebody drafts and releases it; the others stand as they are made. */
    boolean drafted() {
        return drafted;
    }

    /** A list or a written summary: handed in, and done with that. */
    boolean endsWithRelease() {
        return owed.size() == 1 && owed.getFirst().duty() == Duty.RELEASE;
    }

    /** What whoever holds the plan may put in and take out of it; nothing of what was drawn or stands as the data made it. */
    Optional<ItemKind> changeable() {
        return switch (this) {
            case DEDICATED_INSPECTION, TARIFF_CHECK -> Optional.of(ItemKind.CUSTOMER);
            case METER_LIST, REPLACEMENT -> Optional.of(ItemKind.METER);
            default -> Optional.empty();
        };
    }

    /** What sums up in writing and has no items. */
    boolean isSummary() {
        return this == METER_SUMMARY || this == TARIFF_SUMMARY;
    }

    Optional<Owed> owed(Duty duty) {
        return owed.stream().filter(each -> each.duty() == duty).findFirst();
    }

    /** Under which clause a breach about the plan's items falls. */
    public String clause() {
        return owed.getLast().clause();
    }
}
