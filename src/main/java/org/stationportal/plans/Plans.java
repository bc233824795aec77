package org.stationportal.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** The month's plans: read within one's reach, made on demand, and released by whoever holds them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class Plans {

    private static final int LARGEST_PAGE = 500;
    private static final int LONGEST_WORDS = 2000;

    private final PlanReader reader;
    private final ItemReader items;
    private final PlanRows rows;
    private final PlanDuties duties;
    private final Generating generating;
    private final MeterSummaries meterSummaries;
    private final Replacements replacements;
    private final PlanProgress progress;
    private final CurrentUser currentUser;
    private final Clock clock;

    Plans(
            PlanReader reader,
            ItemReader items,
            PlanRows rows,
            PlanDuties duties,
            Generating generating,
            MeterSummaries meterSummaries,
            Replacements replacements,
            PlanProgress progress,
            CurrentUser currentUser,
            Clock clock) {
        this.reader = reader;
        this.items = items;
        this.rows = rows;
        this.duties = duties;
        this.generating = generating;
        this.meterSummaries = meterSummaries;
        this.replacements = replacements;
        this.progress = progress;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What the one signed in may see; pages count from 0, at most 500 rows. */
    public Page<PlanSummary> page(PlanFilter filter, int page, int size) {
        return reader.page(currentUser.get(), filter, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** A plan that the one signed in may see. */
    public Optional<PlanSummary> find(PlanId id) {
        return reader.find(currentUser.get(), id);
    }

    /** The items of a plan that the one signed in may see, what is left first; at most 500 rows. */
    public Page<PlanItem> items(PlanId id, ItemFilter filter, int page, int size) {
        if (find(id).isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        return items.page(id, filter, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** The reading sections 抄表段 that a plan's items lie in. */
    public List<String> sections(PlanId id) {
        return find(id).isEmpty() ? List.of() : items.sections(id);
    }

    /** How far the items have come, area by area. */
    public List<Progress> byArea(PlanId id) {
        return find(id).isEmpty() ? List.of() : progress.byArea(id);
    }

    /** How far the items have come, person by person. */
    public List<Progress> byPerson(PlanId id) {
        return find(id).isEmpty() ? List.of() : progress.byPerson(id);
    }

    /** Makes what is not made yet this month and looks again at the data for the drafts; twice makes nothing twice. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("hasAnyRole('OPERATIONS_SPECIALIST', 'LINE_LOSS_SPECIALIST', 'BUSINESS_TEAM_LEADER',"
            + " 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD', 'ADMINISTRATOR')")
    public void generate() {
        List<RuntimeException> failures =
                generating.run(currentUser.get().station(), LocalDate.ofInstant(clock.instant(), PortalTime.ZONE));
        if (!failures.isEmpty()) {
            throw RuleViolation.of("plans.error.generating", failures.size());
        }
    }

    /** Whether the one signed in may release it now. */
    public boolean mayRelease(PlanSummary plan) {
        SignedIn user = currentUser.get();
        return plan.kind().drafted()
                && plan.state() == PlanState.DRAFT
                && user.employee().filter(plan::isHeldBy).isPresent();
    }

    /**
     * Hands the plan in or releases it: what is owed about that is done with it, and its items are owed from now on.
     *
     * @param words what is summed up in writing, 2 to 2000 characters, where the plan is a summary; may be empty else
     */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void release(PlanId id, String words) {
        SignedIn user = currentUser.get();
        Instant now = clock.instant();
        PlanSummary seen = find(id).orElseThrow(() -> RuleViolation.of("plans.error.unknown"));
        PlanRows.Row plan = rows.lock(id);
        if (user.employee().filter(seen::isHeldBy).isEmpty()) {
            throw RuleViolation.of("plans.error.notYours");
        }
        if (plan.state() != PlanState.DRAFT) {
            throw RuleViolation.of("plans.error.released");
        }
        String written = written(plan.kind(), words);
        if (plan.kind() == PlanKind.REPLACEMENT && rows.unassigned(id) > 0) {
            throw RuleViolation.of("plans.error.unassigned", rows.unassigned(id));
        }
        rows.released(id, plan.kind().endsWithRelease() ? PlanState.DONE : PlanState.RELEASED, user, written, now);
        duties.settle(id, Duty.RELEASE, now);
        follow(rows.lock(id), now);
    }

    private void follow(PlanRows.Row plan, Instant now) {
        switch (plan.kind()) {
            case METER_LIST -> meterSummaries.listIsIn(plan.station(), plan.month());
            case REPLACEMENT -> replacements.begin(plan);
            case TARIFF_CHECK -> {
                if (rows.left(plan.id(), Optional.empty()) > 0) {
                    Owed owed = plan.kind().owed(Duty.COMPLETION).orElseThrow();
                    duties.open(plan, owed, rows.holders(plan.id()), now);
                } else {
                    rows.become(plan.id(), PlanState.DONE);
                }
            }
            default -> {}
        }
    }

    private static String written(PlanKind kind, String words) {
        String written = words.strip();
        if (written.length() > LONGEST_WORDS || kind.isSummary() && written.length() < 2) {
            throw RuleViolation.at("words", "base.error.reason", kind.isSummary() ? 2 : 0, LONGEST_WORDS);
        }
        return written;
    }
}
