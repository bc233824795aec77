package org.stationportal.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.Calendars;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/**
 * Suspensions 中止: asked for with a reason and a proof by whoever holds the obligation, decided by a leader or the head
 * who is neither the applicant nor a holder. The clock stands from the decision to the end asked for, or until somebody
 * resumes it earlier. Without an end it comes back for renewal, and runs on when nobody renews.
 */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class Suspensions {

    private final SuspensionRows rows;
    private final Chains chains;
    private final Suspending suspending;
    private final Clauses clauses;
    private final Calendars calendars;
    private final History history;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suspensions(
            SuspensionRows rows,
            Chains chains,
            Suspending suspending,
            Clauses clauses,
            Calendars calendars,
            History history,
            Employees employees,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.chains = chains;
        this.suspending = suspending;
        this.clauses = clauses;
        this.calendars = calendars;
        this.history = history;
        this.employees = employees;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Who may be asked: the leaders, the deputy and the head, but not oneself. */
    @Transactional(readOnly = true)
    public List<EmployeeSummary> approvers() {
        SignedIn self = currentUser.get();
        return employees
                .holding(
                        self.station(),
                        Post.BUSINESS_TEAM_LEADER,
                        Post.READING_TEAM_LEADER,
                        Post.DEPUTY_HEAD,
                        Post.STATION_HEAD)
                .stream()
                .filter(e -> !self.is(e.id()))
                .toList();
    }

    /**
     * Asks for a suspension until an instant (exclusive) within the clause's longest time, 60 days if it says nothing;
     * without an instant until further notice, to be renewed.
     *
     * @param proof what proves the reason, 2 to 500 characters
     */
    public long request(ObligationId id, String reason, String proof, EmployeeId approver, @Nullable Instant until) {
        Instant now = clock.instant();
        EmployeeId self = currentUser.get().person();
        Rules.reason(reason);
        Rules.proof(proof);
        Obligation obligation = chains.lock(id).one();
        List<EmployeeId> holders = history.holders(obligation.id());
        if (!holders.contains(self)) {
            throw RuleViolation.of("deadlines.error.notYours");
        }
        if (obligation.status() != ObligationStatus.OPEN) {
            throw Rules.notPossible(obligation);
        }
        if (holders.contains(approver) || approvers().stream().noneMatch(e -> e.id().equals(approver))) {
            throw RuleViolation.at("approver", "deadlines.error.approver");
        }
        StopLimits limits = limits(obligation);
        Instant end = until == null ? limits.renewedUntil(now, now) : until;
        limits.check(end, now);
        if (of(id).stream().anyMatch(s -> s.state() == SuspensionSummary.State.REQUESTED)) {
            throw RuleViolation.of("deadlines.error.alreadyRequested");
        }
        long suspension = rows.insert(id, self, reason, proof, approver, end, until == null, now);
        history.add(
                obligation,
                NewEvent.of(ObligationEvent.Kind.SUSPENSION_REQUESTED, now, now)
                        .about(approver)
                        .because(reason)
                        .until(end));
        events.publishEvent(new SuspensionRequested(suspension, id, approver, now));
        return suspension;
    }

    /** Grants or refuses; only the approver who was asked, while it is open and not missed meanwhile. */
    public void decide(long suspensionId, boolean granted, String note) {
        Instant now = clock.instant();
        SuspensionSummary suspension = get(suspensionId);
        if (!currentUser.get().is(suspension.approver())) {
            throw RuleViolation.of("deadlines.error.notYours");
        }
        LockedChain chain = chains.lock(suspension.obligation());
        Obligation obligation = chain.one();
        Instant until = suspension.until();
        if (granted) {
            until = mayBeGranted(obligation, suspension, now);
        } else {
            Rules.reason(note);
        }
        if (!rows.decide(suspensionId, granted, note, until, now)) {
            throw RuleViolation.of("deadlines.error.alreadyDecided");
        }
        if (granted) {
            Instant next = limits(obligation).lookAt(until, suspension.openEnded());
            suspending.suspend(chain, until, next, now, suspension.reason());
        } else {
            history.add(obligation, ObligationEvent.Kind.SUSPENSION_REFUSED, now, now, suspension.requestedBy(), note);
        }
        events.publishEvent(
                new SuspensionDecided(suspensionId, suspension.obligation(), suspension.requestedBy(), now));
    }

    /** The end as it stands at the decision: an open-ended stop counts from now. */
    private Instant mayBeGranted(Obligation obligation, SuspensionSummary suspension, Instant now) {
        if (obligation.status() != ObligationStatus.OPEN) {
            throw Rules.notPossible(obligation);
        }
        // handed over meanwhile to the one who was asked
        if (history.holders(obligation.id()).contains(suspension.approver())) {
            throw RuleViolation.of("deadlines.error.ownObligation");
        }
        if (suspension.openEnded()) {
            return limits(obligation).renewedUntil(now, now);
        }
        if (!suspension.until().isAfter(now)) {
            throw RuleViolation.at("until", "deadlines.error.suspensionOver");
        }
        return suspension.until();
    }

    /** Lets an open-ended one go on by the clause's days of renewal, 14 if it says nothing; only its approver. */
    public void renew(long suspensionId, String reason) {
        Instant now = clock.instant();
        SuspensionSummary found = get(suspensionId);
        if (!currentUser.get().is(found.approver())) {
            throw RuleViolation.of("deadlines.error.notYours");
        }
        Rules.reason(reason);
        LockedChain chain = chains.lock(found.obligation());
        SuspensionSummary suspension = get(suspensionId); // as it stands now that nobody else changes it
        if (suspension.state() != SuspensionSummary.State.RUNNING || !suspension.openEnded()) {
            throw RuleViolation.of("deadlines.error.notRenewable");
        }
        StopLimits limits = limits(chain.one());
        Instant until =
                limits.renewedUntil(suspension.until(), suspension.suspendedAt().orElseThrow());
        if (!until.isAfter(suspension.until())) {
            throw RuleViolation.of("deadlines.error.suspensionLongest", limits.longestDays());
        }
        rows.renew(suspensionId, until);
        suspending.renew(chain, until, limits.lookAt(until, true), now, reason);
    }

    /** Ends a running suspension before its time; whoever asked for it or granted it, or who holds the obligation now. */
    public void resume(long suspensionId, String reason) {
        SuspensionSummary suspension = get(suspensionId);
        SignedIn self = currentUser.get();
        LockedChain chain = chains.lock(suspension.obligation());
        if (!self.is(suspension.approver())
                && !self.is(suspension.requestedBy())
                && history.holders(chain.one().id()).stream().noneMatch(self::is)) {
            throw RuleViolation.of("deadlines.error.notYours");
        }
        Rules.reason(reason);
        suspending.resume(chain, clock.instant(), reason);
    }

    /**
     * A feature's rule stops the clock at once until an instant (exclusive) within the clause's longest time; nobody
     * approves it, and the history says by which rule it stands (decision 30). Not once anything assessed is overdue.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long byRule(ObligationId id, String rule, String reason, Instant until) {
        Instant now = clock.instant();
        Rules.reason(reason);
        LockedChain chain = chains.lock(id);
        Obligation obligation = chain.one();
        if (obligation.status() != ObligationStatus.OPEN) {
            throw Rules.notPossible(obligation);
        }
        if (!chain.overdue(now).isEmpty()) {
            throw RuleViolation.of("deadlines.error.overdueStop");
        }
        StopLimits limits = limits(obligation);
        limits.check(until, now);
        long suspension = rows.insertByRule(id, currentUser.get().person(), rule, reason, until, now);
        suspending.suspend(chain, until, limits.lookAt(until, false), now, rule + ": " + reason);
        return suspension;
    }

    /** What the rule waited for is there: the clocks run on; nothing when they do already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endByRule(long suspensionId, String reason) {
        LockedChain chain = chains.lock(get(suspensionId).obligation());
        if (get(suspensionId).state() == SuspensionSummary.State.RUNNING) {
            suspending.resume(chain, clock.instant(), reason);
        }
    }

    @Transactional(readOnly = true)
    public SuspensionSummary get(long id) {
        return rows.find(id).orElseThrow(Rules::unknown);
    }

    /** The suspensions of an obligation, the latest first. */
    @Transactional(readOnly = true)
    public List<SuspensionSummary> of(ObligationId id) {
        return rows.of(id);
    }

    /** Who granted or refused one of an obligation or its chain: they are concerned when somebody complains of it. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()") // also asked by the nightly work, in which nobody is signed in
    public Set<EmployeeId> deciders(ObligationId id) {
        return rows.deciders(id);
    }

    /** What waits for the decision of the one signed in. */
    @Transactional(readOnly = true)
    public List<SuspensionSummary> waitingForMe() {
        return rows.waitingFor(currentUser.get().person());
    }

    /** By obligation the suspension in which its clock stands, also that of another one of its chain: for the sweep. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Map<ObligationId, SuspensionSummary> running(Collection<ObligationId> ids) {
        return rows.running(ids);
    }

    private StopLimits limits(Obligation obligation) {
        return new StopLimits(clauses.version(obligation.clauseVersionId()), calendars.current());
    }
}
