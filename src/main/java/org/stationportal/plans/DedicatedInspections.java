package org.stationportal.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;

/**
 * The dedicated-transformer customers whose inspection is due by the cycle (2.1). What is left at the end of the month is
 * owed once more, within the days of catching up.
 */
@Component
@Order(1)
class DedicatedInspections implements PlanSource {

    static final Owed CATCH_UP = new Owed(
            Duty.CATCH_UP, "2.1", "CATCH_UP", false, version -> new Budget.DaysAfter(version.figure("catchUpDays")));

    // one never inspected comes in the month that its number falls on, so that a new station's are spread over the
    // cycle
    private static final String DUE = """
            select :plan, 'CUSTOMER', c.id, c.customer_no, c.name, c.area_id, null, null, null
            from customer c
            left join (select i.subject_id, max(i.done_on) as last_on
                       from plan p join plan_item i on i.plan_id = p.id and i.kind = 'CUSTOMER' and i.state = 'DONE'
                       where p.station_id = :station and p.kind = 'DEDICATED_INSPECTION'
                       group by i.subject_id) done on done.subject_id = c.id
            where c.station_id = :station and c.voltage in ('KV10', 'KV35', 'KV110')
              and (done.last_on + interval :cycle month <= last_day(:month)
                   or done.last_on is null and mod(c.id, :cycle) = mod(:number, :cycle))""";

    private final Making making;
    private final PlanRows rows;
    private final PlanDuties duties;
    private final Roles roles;
    private final Clauses clauses;
    private final Clock clock;

    DedicatedInspections(Making making, PlanRows rows, PlanDuties duties, Roles roles, Clauses clauses, Clock clock) {
        this.making = making;
        this.rows = rows;
        this.duties = duties;
        this.roles = roles;
        this.clauses = clauses;
        this.clock = clock;
    }

    @Override
    public void generate(StationId station, LocalDate today) {
        List<EmployeeSummary> specialists = roles.of(station, Post.OPERATIONS_SPECIALIST, Post.LINE_LOSS_SPECIALIST);
        if (specialists.isEmpty()) {
            return;
        }
        LocalDate month = today.withDayOfMonth(1);
        int cycle = clauses.inForce(station, "2.1", today).figure("cycleMonths");
        making.make(
                new NewPlan(
                        PlanKind.DEDICATED_INSPECTION,
                        month,
                        "",
                        "",
                        specialists,
                        OptionalLong.empty(),
                        clock.instant()),
                plan -> rows.carryOver(plan)
                        + rows.fill(
                                DUE,
                                Map.of(
                                        "plan",
                                        plan.value(),
                                        "station",
                                        station.value(),
                                        "cycle",
                                        cycle,
                                        "month",
                                        month,
                                        "number",
                                        month.getYear() * 12 + month.getMonthValue())));
        catchUp(station, month.minusMonths(1), today);
    }

    private void catchUp(StationId station, LocalDate month, LocalDate today) {
        for (PlanRows.Row plan : rows.all(station, PlanKind.DEDICATED_INSPECTION, month)) {
            if (plan.state() != PlanState.DONE && rows.left(plan.id(), Optional.empty()) > 0) {
                duties.open(plan, CATCH_UP, rows.holders(plan.id()), Roles.afterMonth(month, today, clock.instant()));
            }
        }
    }
}
