package org.stationportal.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.stationportal.customers.AreaId;
import org.stationportal.organization.EmployeeId;

/**
 * One item of a plan.
 *
 * @param no       the number of the customer, meter, area or line that it is about
 * @param name     its name, or the customer's
 * @param why      why it is in the plan, in words
 * @param doneOn   the day on which it was done, as reported at {@code doneAt}
 * @param counts   whether it counts: for what a weekly summary has to name, once one names it
 */
public record PlanItem(
        PlanItemId id,
        PlanId plan,
        ItemKind kind,
        long subject,
        String no,
        String name,
        Optional<AreaId> area,
        String areaName,
        Optional<String> address,
        Optional<String> why,
        Optional<EmployeeId> assignee,
        Optional<String> assigneeName,
        Optional<LocalDate> plannedOn,
        ItemState state,
        Optional<LocalDate> doneOn,
        Optional<Instant> doneAt,
        Optional<String> doneBy,
        Optional<Result> result,
        Optional<String> remark,
        boolean counts) {}
