package org.stationportal.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** Works a plan off: its items are reported done by whoever owes them. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class PlanWork {

    private static final int LONGEST_REMARK = 500;
    private static final int LARGEST_PAGE = 200;

    private final PlanRows plans;
    private final ItemRows items;
    private final ItemReader reader;
    private final PlanReader planReader;
    private final Counting counting;
    private final CurrentUser currentUser;
    private final Clock clock;

    PlanWork(
            PlanRows plans,
            ItemRows items,
            ItemReader reader,
            PlanReader planReader,
            Counting counting,
            CurrentUser currentUser,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.reader = reader;
        this.planReader = planReader;
        this.counting = counting;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What the one signed in has to do, in released plans; pages count from 0, at most 200 rows. */
    @Transactional(readOnly = true)
    public Page<PlanItem> mine(int page, int size) {
        return reader.mine(currentUser.get().person(), Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** The released plans in which the one signed in has something to do. */
    @Transactional(readOnly = true)
    public List<PlanId> plans() {
        return reader.plansOf(currentUser.get().person());
    }

    /** What the one signed in has to do first in a plan. */
    @Transactional(readOnly = true)
    public Optional<PlanItem> next(PlanId plan) {
        return reader.next(currentUser.get().person(), plan);
    }

    /** Whether the one signed in has to do the item. */
    @Transactional(readOnly = true)
    public boolean isMine(PlanItemId id) {
        return reader.isMine(currentUser.get().person(), id);
    }

    /** An item of a plan that the one signed in may see. */
    @Transactional(readOnly = true)
    public Optional<PlanItem> find(PlanItemId id) {
        return reader.find(id)
                .filter(item -> planReader.find(currentUser.get(), item.plan()).isPresent());
    }

    /** Whether the one signed in may report the item done now. */
    @Transactional(readOnly = true)
    public boolean mayComplete(PlanItem item, PlanSummary plan) {
        return item.state() == ItemState.PLANNED
                && plan.state() == PlanState.RELEASED
                && item.kind() != ItemKind.METER
                && isHis(item.assignee(), plans.holders(item.plan()), currentUser.get());
    }

    /** One item is done; a meter is done by its replacement and not here. */
    public void complete(CompleteItem command) {
        completeAll(List.of(command));
    }

    /** All of them or none: the first one that cannot be reported done says why, and nothing is written. */
    public void completeAll(List<CompleteItem> commands) {
        Set<PlanId> touched = commands.stream()
                .map(command -> items.lock(command.item()).plan())
                .collect(Collectors.toSet());
        commands.forEach(this::completeOne);
        LocalDate last = commands.stream()
                .map(CompleteItem::doneOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        touched.forEach(plan -> counting.itemsAreDone(plan, instantOf(last)));
    }

    private void completeOne(CompleteItem command) {
        SignedIn user = currentUser.get();
        ItemRows.Row item = items.lock(command.item());
        PlanRows.Row plan = plans.lock(item.plan());
        if (planReader.find(user, plan.id()).isEmpty() || !isHis(item.assignee(), plans.holders(plan.id()), user)) {
            throw RuleViolation.of("plans.error.notYours");
        }
        if (item.kind() == ItemKind.METER) {
            throw RuleViolation.of("plans.error.byReplacement", item.no());
        }
        if (item.state() != ItemState.PLANNED) {
            throw RuleViolation.of("plans.error.notPlanned." + item.state(), item.no());
        }
        if (plan.state() != PlanState.RELEASED) {
            throw RuleViolation.of("plans.error.notReleased");
        }
        refuseUnlessPossible(command, plan);
        items.done(
                item.id(),
                command.doneOn(),
                clock.instant(),
                user.person(),
                command.result(),
                command.remark().isEmpty() ? null : command.remark());
        command.doubts()
                .forEach(doubt -> items.doubt(item.id(), doubt, plan.station().value()));
    }

    private void refuseUnlessPossible(CompleteItem command, PlanRows.Row plan) {
        if (command.doneOn().isAfter(LocalDate.ofInstant(clock.instant(), PortalTime.ZONE))) {
            throw RuleViolation.at("doneOn", "plans.error.inFuture");
        }
        if (command.doneOn().isBefore(plan.month())) {
            throw RuleViolation.at("doneOn", "plans.error.beforeMonth");
        }
        int least = command.result() == Result.PROBLEM ? 2 : 0;
        if (command.remark().length() > LONGEST_REMARK || command.remark().length() < least) {
            throw RuleViolation.at("remark", "base.error.reason", least, LONGEST_REMARK);
        }
        if (!command.doubts().isEmpty() && plan.kind() != PlanKind.TARIFF_COLLECTION) {
            throw RuleViolation.at("doubts", "plans.error.noDoubts");
        }
    }

    /** What was done today counts as of now, an earlier day as of its noon. */
    private Instant instantOf(LocalDate day) {
        Instant now = clock.instant();
        return day.equals(LocalDate.ofInstant(now, PortalTime.ZONE)) ? now : Roles.noon(day);
    }

    private static boolean isHis(Optional<EmployeeId> assignee, List<EmployeeId> holders, SignedIn who) {
        return assignee.map(who::is).orElseGet(() -> holders.stream().anyMatch(who::is));
    }
}
