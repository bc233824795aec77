package org.stationportal.repairs;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/**
 * How a repair call goes on: dispatched, accepted, arrived, restored, called back. Each step is stamped once; the same
 * step again changes nothing, whoever sends it.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class RepairSteps {

    private static final int MOST_SENT = 10;

    private final RepairBook book;
    private final RepairReader reader;
    private final RepairThread thread;
    private final Deadlines deadlines;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final Clock clock;

    RepairSteps(
            RepairBook book,
            RepairReader reader,
            RepairThread thread,
            Deadlines deadlines,
            Employees employees,
            CurrentUser currentUser,
            Clock clock) {
        this.book = book;
        this.reader = reader;
        this.thread = thread;
        this.deadlines = deadlines;
        this.employees = employees;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Sends people, in place of those sent before, until somebody is there. When none of them answers for the call, it is
     * handed over to the first of them, which only whoever directs it may do, with a reason.
     */
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'DUTY_OFFICER', 'FITTER', 'AREA_MANAGER', 'BUSINESS_TEAM_LEADER',"
            + " 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD', 'INTEGRATION')")
    public void dispatch(String callNo, List<EmployeeId> people, String reason) {
        SignedIn user = currentUser.get();
        RepairCallDetails call = visible(callNo, user);
        RepairBook.Locked locked = lock(callNo, user);
        String why = RepairRules.text("reason", reason, RepairRules.LONGEST_TEXT);
        if (locked.step().reached(Step.ARRIVED)) {
            throw RuleViolation.of("repairs.error.alreadyThere");
        }
        List<EmployeeSummary> sent = sent(people, user);
        if (call.workers().stream()
                .map(EmployeeSummary::id)
                .collect(Collectors.toSet())
                .equals(Set.copyOf(people))) {
            return;
        }
        Instant now = clock.instant();
        // what has been missed stays with whoever missed it
        if (call.obligation().status().isRunning() && sent.stream().noneMatch(person -> call.heldBy(person.id()))) {
            deadlines.reassign(call.obligation().id(), people.getFirst(), why);
        }
        if (locked.step() == Step.LOGGED) {
            book.stamp(locked.id(), Step.DISPATCHED, now, now, user, why, null);
        }
        book.send(locked.id(), people, user, now);
        String names = sent.stream().map(EmployeeSummary::name).collect(Collectors.joining("、"));
        thread.note(
                call.obligation(),
                user,
                callNo + "/sent/" + now.toEpochMilli(),
                "repairs.thread.dispatched",
                List.of(names),
                false,
                now);
    }

    /**
     * Accepted, arrived or restored at the instant; arriving fulfils the obligation. Whoever answers for a call to which
     * nobody has been sent sends himself by accepting it.
     */
    public void take(String callNo, Step step, Instant at, String remark) {
        String words = RepairRules.text("remark", remark, RepairRules.LONGEST_TEXT);
        SignedIn user = currentUser.get();
        RepairCallDetails call = visible(callNo, user);
        RepairBook.Locked locked = lock(callNo, user);
        if (locked.step().reached(step)) {
            return;
        }
        switch (step) {
            case ACCEPTED, ARRIVED, RESTORED -> mayWorkOn(call, user);
            case LOGGED, DISPATCHED, CALLED_BACK -> throw RuleViolation.of("repairs.error.notThisWay");
        }
        boolean himself = user.employee().filter(call::heldBy).isPresent();
        if (step == Step.ACCEPTED && locked.step() == Step.LOGGED && himself) {
            Instant sent = stamp(locked, Step.DISPATCHED, at, user, "", Optional.empty());
            book.send(locked.id(), List.of(user.person()), user, sent);
            locked = new RepairBook.Locked(locked.id(), Step.DISPATCHED, sent);
        }
        Instant when = stamp(locked, step, at, user, words, Optional.empty());
        // clause 4.3 is kept by being there; a cancelled obligation asks for nothing any more
        if (step == Step.ARRIVED && call.obligation().status() != ObligationStatus.CANCELLED) {
            deadlines.settle(call.obligation().id(), when, words);
        }
    }

    /** The customer was called back: content or not, and in which words. */
    public void callBack(String callNo, boolean satisfied, Instant at, String words) {
        String said = satisfied
                ? RepairRules.text("words", words, RepairRules.LONGEST_TEXT)
                : RepairRules.needed("words", words, RepairRules.LONGEST_TEXT);
        SignedIn user = currentUser.get();
        RepairCallDetails call = visible(callNo, user);
        RepairBook.Locked locked = lock(callNo, user);
        if (locked.step().reached(Step.CALLED_BACK)) {
            return;
        }
        if (!user.holds(Post.COUNTER_CLERK) && !user.holds(Post.DUTY_OFFICER)) {
            mayWorkOn(call, user);
        }
        stamp(locked, Step.CALLED_BACK, at, user, said, Optional.of(satisfied));
    }

    private Instant stamp(
            RepairBook.Locked locked, Step step, Instant at, SignedIn user, String words, Optional<Boolean> satisfied) {
        if (!locked.step().canBecome(step)) {
            throw RuleViolation.of(
                    "repairs.error.notYet." + locked.step().next().orElseThrow());
        }
        Instant now = clock.instant();
        Instant when = RepairRules.follows(at, locked.at(), now);
        book.stamp(locked.id(), step, when, now, user, words, satisfied.orElse(null));
        return when;
    }

    private static void mayWorkOn(RepairCallDetails call, SignedIn user) {
        if (!worksOn(call, user)) {
            throw RuleViolation.of("repairs.error.notYours");
        }
    }

    /** Whoever was sent, whoever answers for it, whoever directs it, and a program of the station. */
    static boolean worksOn(RepairCallDetails call, SignedIn user) {
        return user.employee()
                .map(self -> call.sentTo(self) || call.heldBy(self) || directs(call, user))
                .orElse(true);
    }

    /** The leader of the team that answers for it, the head and the deputy. */
    static boolean directs(RepairCallDetails call, SignedIn user) {
        boolean head = user.holds(Post.STATION_HEAD) || user.holds(Post.DEPUTY_HEAD);
        return head
                || (user.posts().stream().anyMatch(Post::leadsTeam)
                        && user.teams().contains(call.obligation().team()));
    }

    private List<EmployeeSummary> sent(List<EmployeeId> people, SignedIn user) {
        if (people.isEmpty() || people.size() > MOST_SENT || new HashSet<>(people).size() < people.size()) {
            throw RuleViolation.at("people", "repairs.error.people", MOST_SENT);
        }
        List<EmployeeSummary> known = employees.find(people).stream()
                .filter(person -> person.active() && person.station().equals(user.station()))
                .toList();
        if (known.size() < people.size()) {
            throw RuleViolation.at("people", "organization.error.unknown");
        }
        return known;
    }

    private RepairCallDetails visible(String callNo, SignedIn user) {
        return reader.find(user, callNo).orElseThrow(() -> RuleViolation.of("repairs.error.unknown"));
    }

    private RepairBook.Locked lock(String callNo, SignedIn user) {
        return book.lock(callNo, user).orElseThrow(() -> RuleViolation.of("repairs.error.unknown"));
    }
}
