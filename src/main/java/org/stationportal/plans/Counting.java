package org.stationportal.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.deadlines.Clauses;

/** Counts a plan down: its obligations, its quota, and that it is done when nothing is left. */
@Component
class Counting {

    private final PlanRows rows;
    private final PlanDuties duties;
    private final Clauses clauses;
    private final JdbcClient jdbc;

    Counting(PlanRows rows, PlanDuties duties, Clauses clauses, JdbcClient jdbc) {
        this.rows = rows;
        this.duties = duties;
        this.clauses = clauses;
        this.jdbc = jdbc;
    }

    /** Items were done, put off, taken out or added; the last one was done at the instant. */
    void itemsAreDone(PlanId id, Instant at) {
        PlanRows.Row plan = rows.lock(id);
        if (plan.kind().owed(Duty.QUOTA).isEmpty()) {
            duties.recount(plan, at);
            if (plan.state() == PlanState.RELEASED && rows.left(id, Optional.empty()) == 0) {
                rows.become(id, PlanState.DONE);
            }
        }
    }

    /** A submitted summary names items: where a quota is owed, it is met at the instant with enough of them. */
    void itemsAreNamed(PlanId id, Instant at) {
        PlanRows.Row plan = rows.lock(id);
        boolean quota = plan.kind().owed(Duty.QUOTA).isPresent();
        if (quota && plan.state() == PlanState.RELEASED && isMet(plan)) {
            duties.settle(id, Duty.QUOTA, at);
            rows.become(id, PlanState.DONE);
        }
    }

    /** So many areas and households of a spot check (2.3), so many inspections (2.4b), as of the plan's first day. */
    private boolean isMet(PlanRows.Row plan) {
        Owed owed = plan.kind().owed(Duty.QUOTA).orElseThrow();
        var opened = duties.of(plan.id(), Duty.QUOTA).getFirst().obligation().openedAt();
        var clause = clauses.inForce(plan.station(), owed.clause(), LocalDate.ofInstant(opened, PortalTime.ZONE));
        return switch (plan.kind()) {
            case SPOT_CHECK ->
                isMet(plan.id(), "count(*)", clause.figure("households"))
                        && isMet(plan.id(), "count(distinct area_id)", clause.figure("areas"));
            case LOSS_INSPECTION -> isMet(plan.id(), "count(*)", clause.figure("inspections"));
            default -> false;
        };
    }

    /** A station that has fewer than the clause asks for owes all it has. */
    private boolean isMet(PlanId plan, String what, int asked) {
        String count = "select " + what + " from plan_item where plan_id = :plan and state <> 'REMOVED'";
        int there = count(count, plan);
        return count(count + " and named_in is not null", plan) >= Math.min(asked, there);
    }

    private int count(String sql, PlanId plan) {
        return jdbc.sql(sql).param("plan", plan.value()).query(Integer.class).single();
    }
}
