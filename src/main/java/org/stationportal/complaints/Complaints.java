package org.stationportal.complaints;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.NumberSeries;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.complaints.Complaint.Complainant;
import org.stationportal.customers.CustomerId;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Promises;
import org.stationportal.deadlines.Subject;
import org.stationportal.findings.Findings;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** Complaints 投诉: taken in with the obligations to contact and to answer the customer (clause 4.4), and read. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class Complaints {

    private static final int LARGEST_PAGE = 500;

    private final ComplaintRepository repository;
    private final ComplaintReader reader;
    private final ComplaintSteps steps;
    private final ComplaintTimes times;
    private final Impartiality impartiality;
    private final Causes causes;
    private final Repeats repeats;
    private final NumberSeries numbers;
    private final Named named;
    private final Findings findings;
    private final Calendars calendars;
    private final Promises promises;
    private final CurrentUser currentUser;
    private final HallList hall;
    private final Clock clock;

    Complaints(
            ComplaintRepository repository,
            ComplaintReader reader,
            ComplaintSteps steps,
            ComplaintTimes times,
            Impartiality impartiality,
            Causes causes,
            Repeats repeats,
            NumberSeries numbers,
            Named named,
            Findings findings,
            Calendars calendars,
            Promises promises,
            CurrentUser currentUser,
            HallList hall,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.steps = steps;
        this.times = times;
        this.impartiality = impartiality;
        this.causes = causes;
        this.repeats = repeats;
        this.numbers = numbers;
        this.named = named;
        this.findings = findings;
        this.calendars = calendars;
        this.promises = promises;
        this.currentUser = currentUser;
        this.hall = hall;
        this.clock = clock;
    }

    /**
     * Records a complaint and opens its two obligations, all or nothing; gives its number. The same submission again
     * gives the same number and changes nothing.
     */
    @Transactional
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD',"
            + " 'DEPUTY_HEAD', 'DUTY_OFFICER', 'INTEGRATION')")
    public String takeIn(TakeInComplaint command) {
        String submission = command.submission().toString();
        return repository.numberOf(submission).orElseGet(() -> {
            SignedIn user = currentUser.get();
            Instant now = clock.instant();
            ComplaintRules.received(command.receivedAt(), now);
            named.persons(command, user);
            EmployeeSummary handler = named.handler(command, user);
            Complainant complainant = named.complainant(command);
            Subject cause = named.cause(command, user);
            String number = numbers.next("TS", LocalDate.ofInstant(now, PortalTime.ZONE));
            // whoever waited for the series looks again: the same form may have been sent twice at once
            return repository.numberOf(submission).orElseGet(() -> {
                notYetThere(command, user.station());
                var contact = times.openContact(command, number, handler);
                var answer = times.openAnswer(command, number, handler);
                repository.saveAndFlush(new Complaint(number, command, complainant, cause, user, now, contact, answer));
                hall.note(number, command, user, answer);
                return number;
            });
        });
    }

    /** When the customer must have been contacted and answered, if he complains at the instant. */
    public Promise promised(Instant receivedAt) {
        StationId station = currentUser.get().station();
        Budget answer = times.toAnswer(station, receivedAt);
        int days = ((Budget.WorkingDays) answer).days();
        return new Promise(
                promises.due(times.toContact(station, receivedAt), receivedAt),
                promises.due(answer, receivedAt),
                calendars.explain(receivedAt, days));
    }

    /** What the same customer or the same telephone complained of lately, the latest first. */
    @PreAuthorize("hasAnyRole('COUNTER_CLERK', 'BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD',"
            + " 'DEPUTY_HEAD', 'DUTY_OFFICER')")
    public List<Repeat> repeated(@Nullable CustomerId customer, String phone) {
        return repeats.before(clock.instant(), "", Optional.ofNullable(customer), phone.strip(), currentUser.get());
    }

    /** Within how many days a further complaint counts as repeated (clause 4.4). */
    public int repeatDays() {
        return repeats.days(currentUser.get().station());
    }

    /** A complaint with its course; empty for whoever may not read it. */
    public Optional<ComplaintDetails> find(String complaintNo) {
        SignedIn user = currentUser.get();
        return reader.find(user, complaintNo)
                .map(complaint -> new ComplaintDetails(
                        complaint,
                        steps.of(complaintNo),
                        steps.notes(complaintNo),
                        repeats.before(
                                complaint.receivedAt(),
                                complaintNo,
                                complaint.customer().map(customer -> customer.id()),
                                complaint.phone(),
                                user),
                        findings.about(ComplaintSummary.SUBJECT_TYPE, complaintNo),
                        impartiality.mayAct(user, complaint),
                        impartiality.mayCallBack(user, complaint),
                        impartiality.mayDecide(user, complaint)));
    }

    /** Who was late with the application that caused it: clause 1.2c holds them. */
    public Set<EmployeeSummary> lateWith(ComplaintSummary complaint) {
        return causes.responsible(complaint.cause());
    }

    /** What the one signed in may read; pages count from 0, at most 500 rows. */
    public Page<ComplaintSummary> page(ComplaintFilter filter, int page, int size) {
        return reader.page(currentUser.get(), filter, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    public long count(ComplaintFilter filter) {
        return reader.count(currentUser.get(), filter);
    }

    private void notYetThere(TakeInComplaint command, StationId station) {
        repository
                .numberOf(station.value(), command.source().name(), command.externalNo())
                .ifPresent(there -> {
                    throw RuleViolation.at("externalNo", "complaints.error.orderTaken", there);
                });
    }

    /** When the customer must have been contacted and answered, and why the answer is due on that day. */
    public record Promise(Instant contact, Instant answer, DeadlineExplanation explanation) {}
}
