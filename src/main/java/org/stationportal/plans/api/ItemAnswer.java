package org.stationportal.plans.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationportal.plans.ItemKind;
import org.stationportal.plans.ItemState;
import org.stationportal.plans.PlanItem;
import org.stationportal.plans.Result;

/** An item of a plan as other systems read it. */
record ItemAnswer(
        long id,
        long planId,
        ItemKind kind,
        String no,
        String name,
        String area,
        @Nullable String address,
        @Nullable String why,
        @Nullable String assignee,
        ItemState state,
        @Nullable LocalDate doneOn,
        @Nullable Instant reportedAt,
        @Nullable String doneBy,
        @Nullable Result result,
        @Nullable String remark,
        boolean counts) {

    static ItemAnswer of(PlanItem item) {
        return new ItemAnswer(
                item.id().value(),
                item.plan().value(),
                item.kind(),
                item.no(),
                item.name(),
                item.areaName(),
                item.address().orElse(null),
                item.why().orElse(null),
                item.assigneeName().orElse(null),
                item.state(),
                item.doneOn().orElse(null),
                item.doneAt().orElse(null),
                item.doneBy().orElse(null),
                item.result().orElse(null),
                item.remark().orElse(null),
                item.counts());
    }
}
