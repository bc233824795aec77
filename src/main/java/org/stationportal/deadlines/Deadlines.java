package org.stationportal.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.Calendars;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
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
    private final Opening opening;
    private final Responsibility responsibility;
    private final History history;
    private final Stops stops;
    private final Calendars calendars;
    private final Employees employees;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(
            ObligationRepository obligations,
            Opening opening,
            Responsibility responsibility,
            History history,
            Stops stops,
            Calendars calendars,
            Employees employees,
            ApplicationEventPublisher events,
            Clock clock) {
        this.obligations = obligations;
        this.opening = opening;
        this.responsibility = responsibility;
        this.history = history;
        this.stops = stops;
        this.calendars = calendars;
        this.employees = employees;
        this.events = events;
        this.clock = clock;
    }

    /** Opens one obligation under the clause version in force on the day of opening. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ObligationId open(OpenObligation command) {
        return published(List.of(opening.open(command))).getFirst();
    }

    /** Opens a chain, the total first; the first stage runs at once, the others wait with projected deadlines. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ObligationId> openChain(OpenChain command) {
        return published(opening.openChain(command));
    }

    /**
     * Done at {@code at} (inclusive limits: not before it was opened, not after now). Of a chain the stages are
     * fulfilled, in their order; the next one starts at {@code at}, and with the last the total is done.
     */
    public void fulfil(ObligationId id, Instant at, @Nullable String remark) {
        Instant now = clock.instant();
        Locked locked = lock(id);
        Obligation obligation = locked.one();
        responsibility.mayAct(obligation);
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
        if (remark != null && remark.length() > Rules.LONGEST_REASON) {
            throw RuleViolation.at("remark", "deadlines.error.reasonTooLong", Rules.LONGEST_REASON);
        }
        if (obligation.status() == ObligationStatus.SUSPENDED) {
            resume(locked.all(), now, null);
        }
        done(obligation, at, now, remark);
        if (obligation.chain().isPresent()) {
            startNext(locked.all(), obligation, at, now);
        }
        published(locked.all());
    }

    /** Hands it to another person, who is told; of a chain's running stage the total goes along. */
    public void reassign(ObligationId id, EmployeeId to, String reason) {
        Instant now = clock.instant();
        Locked locked = lock(id);
        Obligation obligation = locked.one();
        responsibility.mayDirect(obligation);
        if (obligation.isTotal()) {
            throw RuleViolation.of("deadlines.error.totalFollowsStages");
        }
        Rules.reason(reason);
        EmployeeSummary person = employees.get(to);
        if (!person.station().equals(obligation.station())) {
            throw RuleViolation.at("to", "organization.error.unknown");
        }
        TeamId team = person.team().orElseThrow(() -> RuleViolation.at("to", "deadlines.error.noTeam"));
        obligation.reassignTo(team, now);
        history.handOver(obligation, to, now);
        history.add(obligation, ObligationEvent.Kind.REASSIGNED, now, now, to, reason);
        if (obligation.chain().isPresent() && obligation.status() != ObligationStatus.WAITING) {
            handTotalOver(locked.all(), to, team, now);
        }
        published(locked.all());
    }

    /** Cancels it, of a chain all that still runs, with a reason that stays in the history. */
    public void cancel(ObligationId id, String reason) {
        Instant now = clock.instant();
        Locked locked = lock(id);
        responsibility.mayDirect(locked.one());
        Rules.reason(reason);
        List<Obligation> running =
                locked.all().stream().filter(o -> o.status().isRunning()).toList();
        if (running.isEmpty()) {
            throw RuleViolation.of("deadlines.error.notPossible." + locked.one().status());
        }
        running.forEach(o -> {
            o.cancel();
            history.add(o, ObligationEvent.Kind.CANCELLED, now, now, null, reason);
        });
        published(running);
    }

    /** Stops the clocks of the obligation and its chain until an instant. */
    void suspend(ObligationId id, Instant until, Instant now, String reason) {
        List<Obligation> open = lock(id).all().stream()
                .filter(o -> o.status() == ObligationStatus.OPEN)
                .toList();
        open.forEach(o -> {
            o.suspend(until);
            obligations.saveAndFlush(o);
            history.add(o, ObligationEvent.Kind.SUSPENDED, now, now, null, reason);
        });
        published(open);
    }

    /** The clocks run on, with deadlines that leave out the time in which they stood; the sweep calls it at their end. */
    @PreAuthorize("permitAll()")
    void resume(ObligationId id, Instant now, @Nullable String reason) {
        List<Obligation> all = lock(id).all();
        resume(all, now, reason);
        published(all);
    }

    private void resume(List<Obligation> all, Instant now, @Nullable String reason) {
        all.stream().filter(o -> o.status() == ObligationStatus.SUSPENDED).forEach(o -> {
            stops.end(o, now);
            o.resume(deadline(o, o.openedAt(), all), now);
            obligations.saveAndFlush(o);
            history.add(o, ObligationEvent.Kind.RESUMED, now, now, null, reason);
        });
        projectWaiting(all, now);
    }

    private void done(Obligation obligation, Instant at, Instant now, @Nullable String remark) {
        obligation.fulfil(at, now);
        var kind =
                at.isAfter(obligation.dueAt()) ? ObligationEvent.Kind.FULFILLED_LATE : ObligationEvent.Kind.FULFILLED;
        history.add(obligation, kind, at, now, null, remark == null || remark.isBlank() ? null : remark);
    }

    private void startNext(List<Obligation> chain, Obligation finished, Instant at, Instant now) {
        Optional<Obligation> next = chain.stream()
                .filter(o -> o.position() == finished.position() + 1)
                .findFirst();
        if (next.isEmpty()) {
            done(chain.getFirst(), at, now, null);
            return;
        }
        Obligation stage = next.get();
        stage.start(at, deadline(stage, at, chain), now);
        history.add(stage, ObligationEvent.Kind.STARTED, at, now, null, null);
        // held from now, not from the real completion: nobody answers for time in which he could not know
        history.holders(stage.id()).forEach(holder -> {
            history.handOver(stage, holder, now);
            handTotalOver(chain, holder, stage.team(), now);
        });
        projectWaiting(chain, now);
    }

    /** What is planned for the stages that wait follows the real end, or else the deadline, of those before. */
    private void projectWaiting(List<Obligation> chain, Instant now) {
        Instant start = now;
        for (Obligation stage : chain) {
            if (stage.status() == ObligationStatus.WAITING) {
                stage.project(start, deadline(stage, start, chain), now);
            }
            start = stage.completedAt().orElse(stage.dueAt());
        }
    }

    /** From history alone; a stage of a chain that is assessed on its total is due no later than the total. */
    private Deadline deadline(Obligation obligation, Instant start, List<Obligation> chain) {
        Deadline deadline = DueDates.compute(
                obligation.budget(), start, calendars.current(), stops.of(obligation), obligation.grace());
        Obligation total = chain.getFirst();
        return obligation.chain().isPresent() && !obligation.isTotal() && total.assessed()
                ? deadline.cappedTo(total.dueAt(), start)
                : deadline;
    }

    private void handTotalOver(List<Obligation> chain, EmployeeId to, TeamId team, Instant now) {
        Obligation total = chain.getFirst();
        if (total.status().isRunning()) {
            total.passOnWithStage(team);
            history.handOver(total, to, now);
        }
    }

    /** The obligation and all of its chain, total first, under row locks; alone when it has none. */
    private Locked lock(ObligationId id) {
        Obligation found = obligations.lock(id.value()).orElseThrow(Rules::unknown);
        return new Locked(found, found.chain().map(obligations::lockChain).orElse(List.of(found)));
    }

    private List<ObligationId> published(List<Obligation> changed) {
        obligations.flush();
        List<ObligationId> ids =
                changed.stream().map(o -> new ObligationId(o.id())).toList();
        events.publishEvent(new ObligationsChanged(ids));
        return ids;
    }

    private record Locked(Obligation one, List<Obligation> all) {}
}
