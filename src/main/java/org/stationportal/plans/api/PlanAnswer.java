package org.stationportal.plans.api;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.plans.PlanDuty;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanState;
import org.stationportal.plans.PlanSummary;

/** A plan as other systems read it. */
record PlanAnswer(
        long id,
        PlanKind kind,
        String clause,
        String month,
        String title,
        PlanState state,
        int revision,
        List<String> holderNos,
        int left,
        int done,
        int postponed,
        int named,
        String words,
        List<Owed> owed) {

    static PlanAnswer of(PlanSummary plan) {
        return new PlanAnswer(
                plan.id().value(),
                plan.kind(),
                plan.kind().clause(),
                YearMonth.from(plan.month()).toString(),
                plan.title(),
                plan.state(),
                plan.revision(),
                plan.holders().stream().map(EmployeeSummary::employeeNo).toList(),
                plan.left(),
                plan.done(),
                plan.postponed(),
                plan.named(),
                plan.words().orElse(""),
                plan.duties().stream().map(Owed::of).toList());
    }

    /** One thing that is owed about the plan. */
    record Owed(String duty, String clause, long obligationId, Instant dueAt, ObligationStatus status) {

        static Owed of(PlanDuty duty) {
            var owed = duty.obligation();
            return new Owed(
                    duty.key().substring(duty.key().lastIndexOf('.') + 1),
                    owed.clauseCode(),
                    owed.id().value(),
                    owed.dueAt(),
                    owed.status());
        }
    }
}
