package org.stationportal.plans;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/**
 * Changes a plan, by whoever holds it: freely while it is drafted, after the release with a reason that stays beside a new
 * revision. What was drawn at random, and what stands as the data made it, nobody changes.
 */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class PlanChanges {

    private static final Map<ItemKind, String> FOUND = Map.of(
            ItemKind.CUSTOMER,
            "select :plan, 'CUSTOMER', c.id, c.customer_no, c.name, c.area_id, :why, null, null from customer c"
                    + " where c.customer_no = :no and c.station_id = :station",
            ItemKind.METER,
            "select :plan, 'METER', m.id, m.meter_no, coalesce(c.name, a.name), m.area_id, :why, null, null"
                    + " from meter m join transformer_area a on a.id = m.area_id left join customer c on c.id = m.customer_id"
                    + " where m.meter_no = :no and a.station_id = :station and m.removed_at is null");

    private final PlanReader reader;
    private final PlanRows plans;
    private final ItemRows items;
    private final PlanRevisions revisions;
    private final Replacements replacements;
    private final PlanHistory history;
    private final Employees employees;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Texts texts;

    PlanChanges(
            PlanReader reader,
            PlanRows plans,
            ItemRows items,
            PlanRevisions revisions,
            Replacements replacements,
            PlanHistory history,
            Employees employees,
            JdbcClient jdbc,
            CurrentUser currentUser,
            Texts texts) {
        this.reader = reader;
        this.plans = plans;
        this.items = items;
        this.revisions = revisions;
        this.replacements = replacements;
        this.history = history;
        this.employees = employees;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** Whether the one signed in may change what is in the plan. */
    @Transactional(readOnly = true)
    public boolean mayChange(PlanSummary plan) {
        return revisions.mayChange(plan);
    }

    /** Puts a customer or a meter into the plan by its number; one taken out before comes back. */
    public void add(PlanId id, String no, String reason) {
        PlanRows.Row plan = revisions.begin(id);
        ItemKind kind = plan.kind().changeable().orElseThrow();
        String words = PlanRevisions.reason(plan, reason);
        var parameters = new HashMap<String, Object>();
        parameters.put("plan", id.value());
        parameters.put("station", plan.station().value());
        parameters.put("no", no.strip());
        parameters.put("why", words.isEmpty() ? null : words.substring(0, Math.min(words.length(), 120)));
        if (jdbc.sql("update plan_item set state = 'PLANNED', version = version + 1 where plan_id = :plan"
                                + " and no = :no and state in ('REMOVED', 'POSTPONED')")
                        .params(parameters)
                        .update()
                == 0) {
            refuseIfThere(id, no.strip());
            if (plans.fill(Objects.requireNonNull(FOUND.get(kind)), parameters) == 0) {
                throw RuleViolation.at("no", "plans.error.unknownNo." + kind, no.strip());
            }
        }
        if (plan.kind() == PlanKind.REPLACEMENT) {
            replacements.propose(plan);
            replacements.begin(plan);
        }
        revisions.changed(plan, words, texts.getTranslation("plans.changed.added", Texts.CHINESE, no.strip()));
    }

    /** Takes an item out that is not done yet. */
    public void remove(PlanItemId id, String reason) {
        ItemRows.Row item = items.lock(id);
        PlanRows.Row plan = revisions.begin(item.plan());
        String words = PlanRevisions.reason(plan, reason);
        if (item.state() != ItemState.PLANNED) {
            throw RuleViolation.of("plans.error.notPlanned." + item.state(), item.no());
        }
        items.become(id, ItemState.REMOVED);
        revisions.changed(plan, words, texts.getTranslation("plans.changed.removed", Texts.CHINESE, item.no()));
    }

    /** Gives items of a replacement plan to a person. */
    public void assign(PlanId id, Collection<PlanItemId> chosen, EmployeeId to, String reason) {
        PlanRows.Row plan = revisions.begin(id);
        if (plan.kind() != PlanKind.REPLACEMENT) {
            throw RuleViolation.of("plans.error.notAssigned");
        }
        String words = PlanRevisions.reason(plan, reason);
        EmployeeSummary person = employees.get(to);
        if (!person.station().equals(plan.station()) || !person.active()) {
            throw RuleViolation.at("to", "organization.error.unknown");
        }
        int given = chosen.isEmpty()
                ? 0
                : jdbc.sql("update plan_item set assignee_id = :to, version = version + 1 where plan_id = :plan"
                                + " and state = 'PLANNED' and id in (:chosen)")
                        .param("to", to.value())
                        .param("plan", id.value())
                        .param("chosen", chosen.stream().map(PlanItemId::value).toList())
                        .update();
        if (given == 0) {
            throw RuleViolation.of("plans.error.nothingChosen");
        }
        replacements.begin(plan);
        revisions.changed(
                plan, words, texts.getTranslation("plans.changed.assigned", Texts.CHINESE, given, person.name()));
    }

    /** What was changed after the release, the latest first. */
    @Transactional(readOnly = true)
    public List<PlanChange> of(PlanId id) {
        if (reader.find(currentUser.get(), id).isEmpty()) {
            return List.of();
        }
        return history.of(id);
    }

    private void refuseIfThere(PlanId id, String no) {
        boolean there = jdbc.sql("select count(*) from plan_item where plan_id = :plan and no = :no")
                        .param("plan", id.value())
                        .param("no", no)
                        .query(Integer.class)
                        .single()
                > 0;
        if (there) {
            throw RuleViolation.at("no", "plans.error.alreadyIn", no);
        }
    }
}
