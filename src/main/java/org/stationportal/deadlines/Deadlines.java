package org.stationportal.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
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

    private final Opening opening;
    private final Suspending suspending;
    private final Extending extending;
    private final Reopening reopening;
    private final Merging merging;
    private final Chains chains;
    private final Responsibility responsibility;
    private final History history;
    private final Stops stops;
    private final Employees employees;
    private final Clock clock;

    Deadlines(
            Opening opening,
            Suspending suspending,
            Extending extending,
            Reopening reopening,
            Merging merging,
            Chains chains,
            Responsibility responsibility,
            History history,
            Stops stops,
            Employees employees,
            Clock clock) {
        this.opening = opening;
        this.suspending = suspending;
        this.extending = extending;
        this.reopening = reopening;
        this.merging = merging;
        this.chains = chains;
        this.responsibility = responsibility;
        this.history = history;
        this.stops = stops;
        this.employees = employees;
        this.clock = clock;
    }

    /** Opens one obligation under the clause version in force on the day of opening. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()") // inside the feature's transaction, also of its own nightly work
    public ObligationId open(OpenObligation command) {
        return chains.published(List.of(opening.open(command))).getFirst();
    }

    /** Opens a chain, the total first; the first stage runs at once, the others wait with projected deadlines. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ObligationId> openChain(OpenChain command) {
        return chains.published(opening.openChain(command));
    }

    /**
     * Done at {@code at} (inclusive limits: not before it was opened, not after now). Of a chain the stages are
     * fulfilled, in their order; the next one starts at {@code at}, and with the last the total is done.
     */
    public void fulfil(ObligationId id, Instant at, @Nullable String remark) {
        LockedChain locked = chains.lock(id);
        responsibility.mayAct(locked.one());
        if (locked.one().onItsPage()) {
            throw RuleViolation.of("deadlines.error.onItsPage");
        }
        fulfil(locked, at, remark);
    }

    /**
     * The feature has seen that what was owed was done at {@code at}, whoever did it; limits as in {@link #fulfil}. Who
     * may do that is the feature's to decide.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()") // inside the feature's transaction, also of its own nightly work
    public void settle(ObligationId id, Instant at, @Nullable String remark) {
        fulfil(chains.lock(id), at, remark);
    }

    /** So many are left of the households, cases or meters that a breach would count: 1 or more, while it runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()") // inside the feature's transaction, also of its own nightly work
    public void leftOver(ObligationId id, int quantity, String words) {
        if (quantity < 1) {
            throw new IllegalArgumentException("nothing is left: it is settled");
        }
        Instant now = clock.instant();
        Obligation obligation = chains.lock(id).one();
        if (obligation.quantity() != quantity) {
            obligation.isLeft(quantity);
            history.add(obligation, ObligationEvent.Kind.EXPLAINED, now, now, null, words);
        }
    }

    /** Hands it to another person, who is told; of a chain's running stage the total goes along. */
    public void reassign(ObligationId id, EmployeeId to, String reason) {
        Instant now = clock.instant();
        LockedChain locked = chains.lock(id);
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
        handOn(locked, to, team, reason, now);
    }

    /** The feature's own rule hands it on, whoever is signed in; the person need not belong to the team that answers. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()") // inside the feature's transaction, also of its own nightly work
    public void handOn(ObligationId id, EmployeeId to, TeamId team, String reason) {
        Rules.reason(reason);
        handOn(chains.lock(id), to, team, reason, clock.instant());
    }

    private void handOn(LockedChain locked, EmployeeId to, TeamId team, String reason, Instant now) {
        Obligation obligation = locked.one();
        obligation.reassignTo(team, now);
        history.handOver(obligation, to, now);
        history.add(obligation, ObligationEvent.Kind.REASSIGNED, now, now, to, reason);
        if (obligation.chain().isPresent() && obligation.status() != ObligationStatus.WAITING) {
            handTotalOver(locked.all(), to, team, now);
        }
        chains.published(locked.all());
    }

    /** Cancels it, of a chain all that still runs, with a reason that stays in the history. */
    public void cancel(ObligationId id, String reason) {
        LockedChain locked = chains.lock(id);
        responsibility.mayDirect(locked.one());
        cancel(locked, reason);
    }

    /**
     * The customer no longer wants it: as {@link #cancel}; who may say so is the feature's to decide. What is assessed
     * and overdue by then ends late instead, so that nobody ends it before the engine has judged it (decision 30).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ObligationId id, String reason) {
        Instant now = clock.instant();
        LockedChain locked = chains.lock(id);
        Rules.reason(reason);
        List<Obligation> late = locked.overdue(now);
        late.forEach(o -> done(o, now, now, reason));
        if (late.isEmpty() || !locked.running().isEmpty()) {
            cancel(locked, reason);
        }
        chains.published(late);
    }

    private void cancel(LockedChain locked, String reason) {
        Instant now = clock.instant();
        Rules.reason(reason);
        List<Obligation> running = locked.running();
        if (running.isEmpty()) {
            throw Rules.notPossible(locked.one());
        }
        stops.end(locked.one(), now);
        running.forEach(o -> {
            o.cancel();
            history.add(o, ObligationEvent.Kind.CANCELLED, now, now, null, reason);
        });
        chains.published(running);
    }

    /**
     * Gives more time, 1 to 60 units in all: working days, calendar days or minutes as the budget counts. By whoever
     * directs it and does not hold it, before the breach; of a chain's running stage an assessed total is extended too.
     */
    public void extend(ObligationId id, int amount, String reason) {
        extending.extend(chains.lock(id), amount, reason, clock.instant());
    }

    /** Opens an ended one again with a new budget from now on, under today's clause; the first stays as it ended. */
    public ObligationId reopen(ObligationId id, Budget budget, String reason) {
        Obligation again = reopening.reopen(chains.lock(id), budget, reason, clock.instant());
        return chains.published(List.of(again)).getFirst();
    }

    /** Ends a duplicate with its chain in favour of another one about the same kind of subject. */
    public void merge(ObligationId duplicate, ObligationId into, String reason) {
        merging.merge(duplicate, into, reason, clock.instant());
    }

    /** Whoever directs it says how it came to be so, such as why it was handed over so late; it stays in the history. */
    public void giveReason(ObligationId id, String words) {
        Instant now = clock.instant();
        Obligation obligation = chains.lock(id).one();
        responsibility.mayDirect(obligation);
        Rules.reason(words);
        history.add(obligation, ObligationEvent.Kind.EXPLAINED, now, now, null, words);
    }

    /**
     * The stop has come to an instant at which it must be looked at: at its end the clocks run on. The sweep calls it,
     * and calls again as long as somebody else has the chain in hand.
     */
    @PreAuthorize("permitAll()")
    void resume(ObligationId id, Instant now) {
        chains.lockIfFree(id).ifPresent(chain -> suspending.resumeAtItsEnd(chain, now));
    }

    private void fulfil(LockedChain locked, Instant at, @Nullable String remark) {
        Instant now = clock.instant();
        Obligation obligation = locked.one();
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
            suspending.resume(locked, now, null);
        }
        done(obligation, at, now, remark);
        if (obligation.chain().isPresent()) {
            startNext(locked.all(), obligation, at, now);
        }
        chains.published(locked.all());
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
        stage.start(at, chains.deadline(stage, at, chain), now);
        history.add(stage, NewEvent.of(ObligationEvent.Kind.STARTED, at, now).setsDeadline(Chains.cap(stage, chain)));
        // held from now, not from the real completion: nobody answers for time in which he could not know
        history.holders(stage.id()).forEach(holder -> {
            history.handOver(stage, holder, now);
            handTotalOver(chain, holder, stage.team(), now);
        });
        chains.projectWaiting(chain, now);
    }

    private void handTotalOver(List<Obligation> chain, EmployeeId to, TeamId team, Instant now) {
        Obligation total = chain.getFirst();
        if (total.status().isRunning()) {
            total.passOnWithStage(team);
            history.handOver(total, to, now);
        }
    }
}
