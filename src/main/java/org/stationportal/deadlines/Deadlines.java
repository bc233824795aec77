package org.stationportal.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/**
 * What features do with obligations. Opening joins the caller's transaction: the fact and its obligations commit
 * together or not at all. Every change publishes {@link ObligationsChanged} in the same transaction.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class Deadlines {

    private final ObligationRepository obligations;
    private final Clauses clauses;
    private final History history;
    private final Stops stops;
    private final Calendars calendars;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(
            ObligationRepository obligations,
            Clauses clauses,
            History history,
            Stops stops,
            Calendars calendars,
            Employees employees,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.obligations = obligations;
        this.clauses = clauses;
        this.history = history;
        this.stops = stops;
        this.calendars = calendars;
        this.employees = employees;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Opens one obligation under the clause version in force on the day of opening. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ObligationId open(OpenObligation command) {
        Instant now = clock.instant();
        ClauseVersion clause = clauses.inForce(command.station(), command.clauseCode(), dayOf(command.openedAt()));
        var obligation = new Obligation(
                command.subject(),
                clause,
                command.station(),
                command.team(),
                command.budget(),
                command.amountCategory(),
                command.urgent(),
                self());
        obligation.start(
                command.openedAt(),
                DueDates.compute(command.budget(), command.openedAt(), calendars.current(), List.of(), graceOf(clause)),
                now);
        obligations.saveAndFlush(obligation);
        command.parties().forEach(party -> history.holds(obligation, party, command.openedAt()));
        history.add(obligation, ObligationEvent.Kind.OPENED, command.openedAt(), now, null, null);
        return published(List.of(obligation)).getFirst();
    }

    /** Opens a chain: the total and all stages; the first stage runs at once, the others wait with projected deadlines. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ObligationId> openChain(OpenChain command) {
        Instant now = clock.instant();
        WorkingTime time = calendars.current();
        ClauseVersion clause = clauses.inForce(command.station(), command.clauseCode(), dayOf(command.openedAt()));
        boolean onTotal = command.assessedOn() == OpenChain.Basis.TOTAL;
        OpenChain.Stage first = command.stages().getFirst();

        var totalBudget = new Budget.WorkingDays(command.totalWorkingDays());
        var total = obligation(command, clause, first.team(), totalBudget);
        total.inChain(null, null, 0, onTotal);
        total.start(command.openedAt(), compute(totalBudget, command.openedAt(), time, clause), now);
        obligations.saveAndFlush(total);
        total.headsChain();
        history.holds(total, first.responsible(), command.openedAt());
        history.add(total, ObligationEvent.Kind.OPENED, command.openedAt(), now, null, null);

        var opened = new ArrayList<Obligation>(List.of(total));
        Instant start = command.openedAt();
        for (OpenChain.Stage stage : command.stages()) {
            var budget = new Budget.WorkingDays(stage.workingDays());
            Deadline deadline = compute(budget, start, time, clause);
            deadline = onTotal ? deadline.cappedTo(total.dueAt(), start) : deadline;
            var obligation = obligation(command, clause, stage.team(), budget);
            obligation.inChain(total.id(), stage.code(), opened.size(), !onTotal);
            if (opened.size() == 1) {
                obligation.start(start, deadline, now);
            } else {
                obligation.project(start, deadline, now);
            }
            obligations.saveAndFlush(obligation);
            history.holds(obligation, stage.responsible(), start);
            history.add(obligation, ObligationEvent.Kind.OPENED, command.openedAt(), now, stage.responsible(), null);
            opened.add(obligation);
            start = deadline.due();
        }
        return published(opened);
    }

    /**
     * Done at {@code at} (inclusive limits: not before it was opened, not after now). Of a chain the stages are
     * fulfilled, in their order; the next one starts at {@code at}, and with the last the total is done.
     */
    public void fulfil(ObligationId id, Instant at, @Nullable String remark) {
        Instant now = clock.instant();
        List<Obligation> chain = lockWithChain(id);
        Obligation obligation = pick(chain, id);
        mayAct(obligation);
        if (obligation.isTotal()) {
            throw RuleViolation.of("deadlines.error.totalFollowsStages");
        }
        if (obligation.completedAt().isPresent()) {
            throw RuleViolation.of("deadlines.error.notPossible.FULFILLED");
        }
        if (at.isAfter(now)) {
            throw RuleViolation.at("completedAt", "deadlines.error.inFuture");
        }
        if (at.truncatedTo(ChronoUnit.MINUTES).isBefore(obligation.openedAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw RuleViolation.at("completedAt", "deadlines.error.beforeOpening");
        }
        if (obligation.status() == ObligationStatus.SUSPENDED) {
            resume(chain, now, null);
        }
        done(obligation, at, now, remark);
        if (!chain.isEmpty()) {
            startNext(chain, obligation, at, now);
        }
        published(chain.isEmpty() ? List.of(obligation) : chain);
    }

    /** Hands it to another person, who is told; of a chain's running stage the total goes along. */
    public void reassign(ObligationId id, EmployeeId to, String reason) {
        Instant now = clock.instant();
        List<Obligation> chain = lockWithChain(id);
        Obligation obligation = pick(chain, id);
        mayDirect(obligation);
        Rules.reason(reason);
        EmployeeSummary person = employees.get(to);
        TeamId team = person.team().orElseThrow(() -> RuleViolation.at("to", "deadlines.error.noTeam"));
        obligation.reassignTo(team, now);
        history.handOver(obligation, to, now);
        history.add(obligation, ObligationEvent.Kind.REASSIGNED, now, now, to, reason);
        if (!chain.isEmpty() && obligation.status() != ObligationStatus.WAITING) {
            handTotalOver(chain, to, team, now);
        }
        published(chain.isEmpty() ? List.of(obligation) : chain);
    }

    /** Cancels it, of a chain all that still runs, with a reason that stays in the history. */
    public void cancel(ObligationId id, String reason) {
        Instant now = clock.instant();
        List<Obligation> chain = lockWithChain(id);
        Obligation obligation = pick(chain, id);
        mayDirect(obligation);
        Rules.reason(reason);
        List<Obligation> cancelled = (chain.isEmpty() ? List.of(obligation) : chain)
                .stream().filter(o -> o.status().isRunning()).toList();
        if (cancelled.isEmpty()) {
            throw RuleViolation.of("deadlines.error.notPossible." + obligation.status());
        }
        cancelled.forEach(o -> {
            o.cancel();
            history.add(o, ObligationEvent.Kind.CANCELLED, now, now, null, reason);
        });
        published(cancelled);
    }

    /** Stops the clocks of the obligation and its chain until an instant. */
    void suspend(ObligationId id, Instant until, Instant now, String reason) {
        List<Obligation> chain = lockWithChain(id);
        List<Obligation> stopped = (chain.isEmpty() ? List.of(pick(chain, id)) : chain)
                .stream().filter(o -> o.status() == ObligationStatus.OPEN).toList();
        stopped.forEach(o -> {
            o.suspend(until);
            obligations.saveAndFlush(o);
            history.add(o, ObligationEvent.Kind.SUSPENDED, now, now, null, reason);
        });
        published(stopped);
    }

    /** The clocks run on, with new deadlines that leave out the time in which they stood; also for the sweep, when it ends. */
    @PreAuthorize("permitAll()")
    void resume(ObligationId id, Instant now, @Nullable String reason) {
        List<Obligation> chain = lockWithChain(id);
        List<Obligation> all = chain.isEmpty() ? List.of(pick(chain, id)) : chain;
        resume(all, now, reason);
        published(all);
    }

    private void resume(List<Obligation> stopped, Instant now, @Nullable String reason) {
        stopped.stream().filter(o -> o.status() == ObligationStatus.SUSPENDED).forEach(o -> {
            stops.end(o, now);
            o.resume(DueDates.compute(o.budget(), o.openedAt(), calendars.current(), stops.of(o), o.grace()), now);
            obligations.saveAndFlush(o);
            history.add(o, ObligationEvent.Kind.RESUMED, now, now, null, reason);
        });
    }

    private void done(Obligation obligation, Instant at, Instant now, @Nullable String remark) {
        obligation.fulfil(at, now);
        var kind =
                at.isAfter(obligation.dueAt()) ? ObligationEvent.Kind.FULFILLED_LATE : ObligationEvent.Kind.FULFILLED;
        history.add(obligation, kind, at, now, null, remark == null || remark.isBlank() ? null : remark);
    }

    private void startNext(List<Obligation> chain, Obligation finished, Instant at, Instant now) {
        Obligation total = chain.getFirst();
        Optional<Obligation> next = chain.stream()
                .filter(o -> o.position() == finished.position() + 1)
                .findFirst();
        if (next.isEmpty()) {
            done(total, at, now, null);
            return;
        }
        Obligation stage = next.get();
        WorkingTime time = calendars.current();
        Deadline deadline = DueDates.compute(stage.budget(), at, time, stops.of(stage), stage.grace());
        stage.start(at, total.assessed() ? deadline.cappedTo(total.dueAt(), at) : deadline, now);
        history.add(stage, ObligationEvent.Kind.STARTED, at, now, null, null);
        history.holders(stage.id()).forEach(holder -> {
            history.handOver(stage, holder, at);
            handTotalOver(chain, holder, stage.team(), now);
        });
    }

    private void handTotalOver(List<Obligation> chain, EmployeeId to, TeamId team, Instant now) {
        Obligation total = chain.getFirst();
        if (total.status().isRunning()) {
            total.passOnWithStage(team);
            history.handOver(total, to, now);
        }
    }

    private List<Obligation> lockWithChain(ObligationId id) {
        Obligation found = obligations.lock(id.value()).orElseThrow(Rules::unknown);
        return found.chain().map(obligations::lockChain).orElse(List.of());
    }

    private Obligation pick(List<Obligation> chain, ObligationId id) {
        return chain.stream()
                .filter(o -> o.id() == id.value())
                .findFirst()
                .or(() -> obligations.findById(id.value()))
                .orElseThrow(Rules::unknown);
    }

    /** Whoever holds it, whoever directs it, and the integration account. */
    private void mayAct(Obligation obligation) {
        SignedIn user = currentUser.get();
        boolean holds = user.employee()
                .filter(history.holders(obligation.id())::contains)
                .isPresent();
        if (!holds && user.employee().isPresent()) {
            mayDirect(obligation);
        }
    }

    /** The leader of its team, the head and the deputy. */
    private void mayDirect(Obligation obligation) {
        SignedIn user = currentUser.get();
        boolean head = user.holds(Post.STATION_HEAD) || user.holds(Post.DEPUTY_HEAD);
        boolean leader =
                user.posts().stream().anyMatch(Post::leadsTeam) && user.teams().contains(obligation.team());
        if (!user.station().equals(obligation.station()) || (!head && !leader)) {
            throw RuleViolation.of("deadlines.error.notYours");
        }
    }

    private Obligation obligation(OpenChain command, ClauseVersion clause, TeamId team, Budget budget) {
        return new Obligation(
                command.subject(), clause, command.station(), team, budget, command.amountCategory(), false, self());
    }

    private static Deadline compute(Budget budget, Instant start, WorkingTime time, ClauseVersion clause) {
        return DueDates.compute(budget, start, time, List.of(), graceOf(clause));
    }

    private List<ObligationId> published(List<Obligation> changed) {
        obligations.flush();
        List<ObligationId> ids =
                changed.stream().map(o -> new ObligationId(o.id())).toList();
        events.publishEvent(new ObligationsChanged(ids));
        return ids;
    }

    private @Nullable Long self() {
        return currentUser
                .find()
                .flatMap(SignedIn::employee)
                .map(EmployeeId::value)
                .orElse(null);
    }

    /** The grace is a figure of the clause, in calendar days; none means none. */
    private static Duration graceOf(ClauseVersion clause) {
        return Duration.ofDays(clause.figures().getOrDefault("graceDays", 0));
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PortalTime.ZONE);
    }
}
