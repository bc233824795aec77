package org.stationportal.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.TeamId;

/** The obligations that hang on a plan: opened once, counted down as items are done, settled with the last one. */
@Component
class PlanDuties {

    static final String SUBJECT_TYPE = "plans.plan";

    private final JdbcClient jdbc;
    private final PlanRows rows;
    private final Deadlines deadlines;
    private final Obligations obligations;
    private final Clauses clauses;
    private final Texts texts;

    PlanDuties(
            JdbcClient jdbc,
            PlanRows rows,
            Deadlines deadlines,
            Obligations obligations,
            Clauses clauses,
            Texts texts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.deadlines = deadlines;
        this.obligations = obligations;
        this.clauses = clauses;
        this.texts = texts;
    }

    /** Owed by all of them together, each assessed on his own; nothing when it is owed already. */
    void open(PlanRows.Row plan, Owed owed, List<EmployeeId> parties, Instant from) {
        open(plan, owed, 0, plan.team(), parties, from);
    }

    /** Owed by one assignee for the items that are his; nothing when it is owed already. */
    void openFor(PlanRows.Row plan, Owed owed, EmployeeId assignee, TeamId team, Instant from) {
        open(plan, owed, assignee.value(), team, List.of(assignee), from);
    }

    private void open(
            PlanRows.Row plan, Owed owed, long assignee, TeamId team, List<EmployeeId> parties, Instant from) {
        if (find(plan.id(), owed.duty(), assignee).isPresent()) {
            return;
        }
        var version = clauses.inForce(plan.station(), owed.clause(), LocalDate.ofInstant(from, PortalTime.ZONE));
        Budget budget = owed.budget().apply(version);
        int items = rows.left(plan.id(), assignee == 0 ? Optional.empty() : Optional.of(new EmployeeId(assignee)));
        String title = texts.getTranslation("plans.duty." + owed.duty(), Texts.CHINESE, plan.title());
        var subject = new Subject(
                SUBJECT_TYPE,
                String.valueOf(plan.id().value()),
                title,
                "plans/" + plan.id().value());
        ObligationId obligation = deadlines.open(new OpenObligation(
                        owed.clause(), subject, plan.station(), team, parties, from, budget, owed.category(), false)
                .counting(owed.perItem() ? Math.max(items, 1) : 1)
                .doneOnItsPage());
        jdbc.sql("insert into plan_duty (plan_id, duty, assignee_id, obligation_id) values (:plan, :duty, :who, :it)")
                .param("plan", plan.id().value())
                .param("duty", owed.duty().name())
                .param("who", assignee)
                .param("it", obligation.value())
                .update();
    }

    boolean isOwed(PlanId plan, Duty duty) {
        return jdbc.sql("select count(*) from plan_duty where plan_id = :plan and duty = :duty")
                        .param("plan", plan.value())
                        .param("duty", duty.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What is owed about the plan is done at the instant, in time or not. */
    void settle(PlanId plan, Duty duty, Instant at) {
        of(plan, duty).forEach(found -> settle(found, at));
    }

    /** Counts what is left of each duty about the plan's items; without any left it is done at the instant. */
    void recount(PlanRows.Row plan, Instant at) {
        for (Duty duty : List.of(Duty.COMPLETION, Duty.CATCH_UP)) {
            boolean perItem = plan.kind().owed(duty).filter(Owed::perItem).isPresent();
            of(plan.id(), duty).forEach(found -> {
                int left = rows.left(plan.id(), found.assignee());
                if (left == 0) {
                    settle(found, at);
                } else if (perItem && found.runs()) {
                    deadlines.leftOver(
                            found.obligation().id(), left, texts.getTranslation("plans.left", Texts.CHINESE, left));
                }
            });
        }
    }

    private void settle(Found found, Instant at) {
        if (found.isToBeDone()) {
            Instant opened = found.obligation().openedAt();
            deadlines.settle(found.obligation().id(), at.isBefore(opened) ? opened : at, null);
        }
    }

    private Optional<ObligationId> find(PlanId plan, Duty duty, long assignee) {
        return jdbc.sql("select obligation_id from plan_duty where plan_id = :plan and duty = :duty"
                        + " and assignee_id = :who")
                .param("plan", plan.value())
                .param("duty", duty.name())
                .param("who", assignee)
                .query((rs, i) -> new ObligationId(rs.getLong(1)))
                .optional();
    }

    List<Found> of(PlanId plan, Duty duty) {
        record Key(long assignee, ObligationId obligation) {}
        List<Key> keys = jdbc.sql("select assignee_id, obligation_id from plan_duty where plan_id = :plan"
                        + " and duty = :duty order by assignee_id")
                .param("plan", plan.value())
                .param("duty", duty.name())
                .query((rs, i) -> new Key(rs.getLong(1), new ObligationId(rs.getLong(2))))
                .list();
        return keys.stream()
                .map(key -> new Found(
                        key.assignee() == 0 ? Optional.empty() : Optional.of(new EmployeeId(key.assignee())),
                        obligations.all(List.of(key.obligation())).getFirst()))
                .toList();
    }

    /** One obligation about a plan; the assignee is empty where all holders owe it. */
    record Found(Optional<EmployeeId> assignee, ObligationSummary obligation) {

        boolean runs() {
            return obligation.status().isRunning();
        }

        /** Running, or missed and not done yet. */
        boolean isToBeDone() {
            return obligation.completedAt().isEmpty() && (runs() || obligation.status() == ObligationStatus.MISSED);
        }
    }
}
