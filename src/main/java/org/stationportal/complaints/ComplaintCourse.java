package org.stationportal.complaints;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.complaints.DecideComplaint.Charge;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.findings.Findings;
import org.stationportal.findings.RecordFinding;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** The course of a complaint: the customer contacted, the matter investigated and decided, the customer answered. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class ComplaintCourse {

    private final ComplaintRepository repository;
    private final ComplaintReader reader;
    private final ComplaintSteps steps;
    private final ComplaintTimes times;
    private final ComplaintPersons persons;
    private final Impartiality impartiality;
    private final Causes causes;
    private final Deadlines deadlines;
    private final Findings findings;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final Clock clock;

    ComplaintCourse(
            ComplaintRepository repository,
            ComplaintReader reader,
            ComplaintSteps steps,
            ComplaintTimes times,
            ComplaintPersons persons,
            Impartiality impartiality,
            Causes causes,
            Deadlines deadlines,
            Findings findings,
            Employees employees,
            CurrentUser currentUser,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.steps = steps;
        this.times = times;
        this.persons = persons;
        this.impartiality = impartiality;
        this.causes = causes;
        this.deadlines = deadlines;
        this.findings = findings;
        this.employees = employees;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The customer was contacted at the instant, not after now: the first obligation is done. */
    public void contacted(ContactCustomer command) {
        ComplaintSummary complaint = mine(command.complaintNo());
        step(complaint, command.version(), ComplaintState.CONTACTED, command.at(), null, command.words());
        settle(complaint.contact(), command.at());
    }

    /** What the investigation brings to light; possible until the customer has been answered. */
    public void note(AddNote command) {
        ComplaintSummary complaint = mine(command.complaintNo());
        Complaint row = lock(complaint);
        if (complaint.state().compareTo(ComplaintState.ANSWERED) >= 0) {
            throw RuleViolation.of("complaints.error.notPossible." + complaint.state());
        }
        steps.noted(row.id(), command.submission(), command.words(), currentUser.get(), clock.instant());
    }

    /** Decides what is proved, and makes a finding against each whom a charge names, by the complaint's severity. */
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
    public void decide(DecideComplaint command) {
        ComplaintSummary complaint = find(command.complaintNo());
        Instant now = clock.instant();
        if (!impartiality.mayDecide(currentUser.get(), complaint)) {
            throw RuleViolation.of("complaints.error.concerned");
        }
        step(complaint, command.version(), ComplaintState.DECIDED, now, command.outcome(), command.proof());
        for (Charge charge : command.charges()) {
            findings.record(new RecordFinding(
                    charge.clauseCode(),
                    times.subject(complaint.complaintNo(), complaint.kind(), complaint.severity()),
                    charged(charge, complaint),
                    complaint.severity().amountCategory(),
                    1,
                    charge.facts(),
                    now));
        }
    }

    /** The customer was told the outcome at the instant, not after now: the second obligation is done. */
    public void answered(AnswerCustomer command) {
        ComplaintSummary complaint = mine(command.complaintNo());
        step(complaint, command.version(), ComplaintState.ANSWERED, command.at(), null, command.words());
        settle(complaint.answer(), command.at());
    }

    /** The customer was asked whether the answer satisfies him; with that the complaint is closed. */
    public void calledBack(CallBack command) {
        ComplaintSummary complaint = find(command.complaintNo());
        if (!impartiality.mayCallBack(currentUser.get(), complaint)) {
            throw RuleViolation.of("complaints.error.notYours");
        }
        step(
                complaint,
                command.version(),
                ComplaintState.CALLED_BACK,
                command.at(),
                command.satisfaction(),
                command.words());
    }

    private void step(
            ComplaintSummary complaint,
            long version,
            ComplaintState next,
            Instant at,
            @Nullable Enum<?> result,
            String words) {
        Instant now = clock.instant();
        Complaint row = lock(complaint);
        row.become(next, version);
        if (at.isAfter(now)) {
            throw RuleViolation.at("at", "complaints.error.inFuture");
        }
        if (at.isBefore(earliest(complaint))) {
            throw RuleViolation.at("at", "complaints.error.beforeStep");
        }
        repository.saveAndFlush(row);
        steps.taken(row.id(), next, at, result, words, currentUser.get(), now);
    }

    /** No step happened before the one that it follows; screens give whole minutes. */
    private Instant earliest(ComplaintSummary complaint) {
        List<ComplaintStep> taken = steps.of(complaint.complaintNo());
        Instant last =
                taken.isEmpty() ? complaint.receivedAt() : taken.getLast().at();
        return last.truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }

    /** What was called off by a leader stays so; all else is done with the step. */
    private void settle(ObligationSummary obligation, Instant at) {
        if (obligation.completedAt().isEmpty() && obligation.status() != ObligationStatus.CANCELLED) {
            deadlines.settle(obligation.id(), at, null);
        }
    }

    private List<EmployeeId> charged(Charge charge, ComplaintSummary complaint) {
        if (charge.clauseCode().equals("1.2c")) {
            causes.mustBeLate(complaint.cause());
        }
        SignedIn user = currentUser.get();
        List<EmployeeSummary> people = employees.find(charge.people());
        boolean ours = people.size() == charge.people().size()
                && people.stream()
                        .allMatch(person -> person.station().equals(user.station())
                                && person.team().isPresent());
        if (!ours) {
            throw RuleViolation.at("people", "organization.error.unknown");
        }
        Set<EmployeeId> handlers = persons.handlersEver(complaint);
        if (!impartiality.mayJudge(user, people)
                || people.stream().anyMatch(person -> handlers.contains(person.id()))) {
            throw RuleViolation.at("people", "complaints.error.mayNotCharge");
        }
        return people.stream().map(EmployeeSummary::id).toList();
    }

    private ComplaintSummary mine(String complaintNo) {
        ComplaintSummary complaint = find(complaintNo);
        if (!impartiality.mayAct(currentUser.get(), complaint)) {
            throw RuleViolation.of("complaints.error.notYours");
        }
        return complaint;
    }

    private ComplaintSummary find(String complaintNo) {
        return reader.find(currentUser.get(), complaintNo).orElseThrow(ComplaintRules::unknown);
    }

    private Complaint lock(ComplaintSummary complaint) {
        return repository.lock(complaint.complaintNo()).orElseThrow(ComplaintRules::unknown);
    }
}
