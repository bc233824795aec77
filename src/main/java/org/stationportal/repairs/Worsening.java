package org.stationportal.repairs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Findings;
import org.stationportal.findings.RecordFinding;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.SignedIn;

/**
 * What clause 4.3 says of a call that goes wrong: the situation grows worse 事态升级 and is handed to the superior
 * department; or somebody passed on what could be solved 推诿, which is found against everybody on duty.
 */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class Worsening {

    private static final int LONGEST_DEPARTMENT = 60;
    private static final String AMOUNT = "PERSON";

    private final RepairBook book;
    private final RepairReader reader;
    private final RepairThread thread;
    private final Findings findings;
    private final CurrentUser currentUser;
    private final Clock clock;

    Worsening(
            RepairBook book,
            RepairReader reader,
            RepairThread thread,
            Findings findings,
            CurrentUser currentUser,
            Clock clock) {
        this.book = book;
        this.reader = reader;
        this.thread = thread;
        this.findings = findings;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Handed to the superior department at the instant; the leader and the head are told. */
    public void escalate(String callNo, String handedTo, String what, Instant at) {
        String department = RepairRules.needed("handedTo", handedTo, LONGEST_DEPARTMENT);
        String words = RepairRules.needed("what", what, RepairRules.LONGEST_TEXT);
        SignedIn user = currentUser.get();
        RepairCallDetails call = visible(callNo, user);
        Instant now = clock.instant();
        Instant when = RepairRules.follows(at, call.loggedAt(), now);
        long id = lock(callNo, user).id();
        if (call.escalations().stream()
                .anyMatch(e -> e.handedTo().equals(department) && e.what().equals(words))) {
            return;
        }
        book.escalate(id, department, words, when, user, now);
        thread.note(
                call.obligation(),
                user,
                callNo + "/escalated/" + call.escalations().size(),
                "repairs.thread.escalated",
                List.of(department, words),
                true,
                now);
    }

    /** What the superior department answered; once. */
    public void answer(String callNo, long escalation, String answer, Instant at) {
        String words = RepairRules.needed("answer", answer, RepairRules.LONGEST_TEXT);
        SignedIn user = currentUser.get();
        RepairCallDetails call = visible(callNo, user);
        Escalation open = call.escalations().stream()
                .filter(each -> each.id() == escalation)
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("repairs.error.unknown"));
        Instant now = clock.instant();
        Instant when = RepairRules.follows(at, open.at(), now);
        if (book.answer(lock(callNo, user).id(), escalation, when, words, user)) {
            thread.note(
                    call.obligation(),
                    user,
                    callNo + "/answered/" + escalation,
                    "repairs.thread.answered",
                    List.of(open.handedTo(), words),
                    true,
                    now);
        }
    }

    /** Found that it was passed on though it could have been solved: a finding for everybody on duty at the time. */
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
    public void passedOn(String callNo, String facts) {
        String words = RepairRules.needed("facts", facts, RepairRules.LONGEST_TEXT);
        SignedIn user = currentUser.get();
        RepairCallDetails call = visible(callNo, user);
        if (!RepairSteps.directs(call, user)) {
            throw RuleViolation.of("repairs.error.notYours");
        }
        lock(callNo, user);
        List<EmployeeId> people = concerned(call);
        if (people.stream().anyMatch(user::is)) {
            throw RuleViolation.of("repairs.error.ownFinding");
        }
        if (!about(callNo).isEmpty()) {
            throw RuleViolation.of("repairs.error.foundAlready");
        }
        findings.record(new RecordFinding(
                RepairCalls.CLAUSE, call.obligation().subject(), people, AMOUNT, 1, words, clock.instant()));
    }

    /** The findings about the call that the one signed in may see. */
    @Transactional(readOnly = true)
    public List<FindingSummary> about(String callNo) {
        return findings.about(RepairIntake.SUBJECT_TYPE, callNo);
    }

    /** Everybody on duty when it came in; when nobody was, those who were given it. */
    private static List<EmployeeId> concerned(RepairCallDetails call) {
        List<EmployeeSummary> people =
                call.onDuty().isEmpty() ? call.obligation().parties() : call.onDuty();
        return people.stream().map(EmployeeSummary::id).toList();
    }

    private RepairCallDetails visible(String callNo, SignedIn user) {
        return reader.find(user, callNo).orElseThrow(() -> RuleViolation.of("repairs.error.unknown"));
    }

    private RepairBook.Locked lock(String callNo, SignedIn user) {
        return book.lock(callNo, user).orElseThrow(() -> RuleViolation.of("repairs.error.unknown"));
    }
}
