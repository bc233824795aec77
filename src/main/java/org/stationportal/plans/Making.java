package org.stationportal.plans;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;

/** Makes a plan with its items and with what is owed about it. */
@Component
class Making {

    private final PlanRows rows;
    private final PlanDuties duties;
    private final Texts texts;
    private final Clock clock;

    Making(PlanRows rows, PlanDuties duties, Texts texts, Clock clock) {
        this.rows = rows;
        this.duties = duties;
        this.texts = texts;
        this.clock = clock;
    }

    /** One that may begin empty; nothing when it is there already. */
    Optional<PlanId> make(NewPlan plan) {
        Instant now = clock.instant();
        Optional<PlanId> made = rows.insert(plan, title(plan), now);
        made.ifPresent(id -> owe(id, plan));
        return made;
    }

    /** One whose items a query finds; without any there is no plan, and nothing is owed. */
    Optional<PlanId> make(NewPlan plan, ToIntFunction<PlanId> filling) {
        Optional<PlanId> made = rows.insert(plan, title(plan), clock.instant());
        if (made.isPresent() && filling.applyAsInt(made.get()) == 0) {
            rows.discard(made.get());
            return Optional.empty();
        }
        made.ifPresent(id -> owe(id, plan));
        return made;
    }

    private void owe(PlanId id, NewPlan plan) {
        PlanRows.Row row = rows.lock(id);
        PlanKind kind = plan.kind();
        // a release is owed by whoever stands first, the items by all
        kind.owed(Duty.RELEASE)
                .ifPresent(owed -> duties.open(row, owed, List.of(plan.parties().getFirst()), plan.from()));
        kind.owed(Duty.QUOTA).ifPresent(owed -> duties.open(row, owed, plan.parties(), plan.from()));
        kind.owed(Duty.COMPLETION)
                .filter(owed -> kind.owed(Duty.RELEASE).isEmpty())
                .map(owed -> plan.until().map(owed::dueOn).orElse(owed))
                .ifPresent(owed -> duties.open(row, owed, plan.parties(), plan.from()));
    }

    private String title(NewPlan plan) {
        String kind = texts.label("plans.kind", plan.kind(), Texts.CHINESE);
        String month = texts.getTranslation(
                "plans.month",
                Texts.CHINESE,
                String.valueOf(plan.month().getYear()),
                plan.month().getMonthValue());
        return plan.about().isEmpty() ? month + kind : month + kind + " · " + plan.about();
    }
}
