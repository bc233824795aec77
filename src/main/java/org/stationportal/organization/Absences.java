package org.stationportal.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;

/** Who is away when 请假, and who stands in for him 代理人: the stand-in gets his notices too. */
@Service
@Transactional(readOnly = true)
public class Absences {

    private static final int MOST_OF_ONE = 50;
    private static final int LONGEST_REASON = 1000;

    private final AbsenceBook book;
    private final AbsenceRules rules;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(
            AbsenceBook book,
            AbsenceRules rules,
            Employees employees,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.rules = rules;
        this.employees = employees;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Enters an absence that is not over yet; refused at its field when it or its stand-in cannot be. */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public AbsenceId enter(EnterAbsence command) {
        EmployeeSummary person = permitted(command.employee());
        book.lock(person.station());
        return enter(command, person, clock.instant());
    }

    /** Lets it end earlier, at an instant (exclusive) that is not over yet. */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void shorten(AbsenceId id, Instant until) {
        Absence absence = running(id);
        Instant now = clock.instant();
        if (until.isBefore(now) || !until.isAfter(absence.from()) || !until.isBefore(absence.until())) {
            throw RuleViolation.at("until", "organization.error.absence.shorten");
        }
        book.shorten(id, until);
        changed(absence, AbsenceChange.Kind.SHORTENED, "", now);
    }

    /** Cancels it, with a reason of 2 to 1000 characters; what has passed of one that has begun stays as it was. */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void cancel(AbsenceId id, String reason) {
        String why = reason.strip();
        if (why.length() < 2 || why.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "base.error.reason", 2, LONGEST_REASON);
        }
        end(running(id), AbsenceChange.Kind.CANCELLED, why);
    }

    /** From now on somebody else stands in: this absence ends, and its rest becomes one with the other stand-in. */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public AbsenceId changeStandIn(AbsenceId id, EmployeeId standIn) {
        Absence absence = running(id);
        if (standIn.equals(absence.standIn())) {
            return id;
        }
        Instant now = end(absence, AbsenceChange.Kind.STAND_IN_CHANGED, "");
        Instant from = absence.from().isBefore(now) ? now : absence.from();
        return enter(
                new EnterAbsence(absence.employee(), from, absence.until(), absence.kind(), standIn, absence.remark()),
                employees.get(absence.employee()),
                now);
    }

    /** Whether the reader may enter and change the person's absences. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public boolean mayEnter(EmployeeId person) {
        return AbsenceRules.mayEnter(currentUser.get(), employees.get(person));
    }

    /** For whom the reader may enter absences, himself first. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<EmployeeSummary> people() {
        SignedIn reader = currentUser.get();
        return employees.of(reader.station()).stream()
                .filter(person -> AbsenceRules.mayEnter(reader, person))
                .sorted((a, b) -> Boolean.compare(reader.is(b.id()), reader.is(a.id())))
                .toList();
    }

    /** The person's absences, the latest first; none when he is out of the reader's reach. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<Absence> of(EmployeeId person) {
        if (!AbsenceRules.maySee(currentUser.get(), employees.get(person))) {
            return List.of();
        }
        return book.latestOf(person, MOST_OF_ONE, clock.instant());
    }

    /** Who is away now or will be, as far as the reader's lists reach; by when they begin. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<Absence> current(StationId station) {
        SignedIn reader = currentUser.get();
        if (!reader.station().equals(station)) {
            return List.of();
        }
        return book.reachedBy(reader, clock.instant());
    }

    /** For whom the reader stands in, now or later. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<Absence> coveredByMe() {
        return book.coveredBy(currentUser.get().person(), clock.instant());
    }

    /** Who entered and changed it, in order; none when it is out of the reader's reach. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<AbsenceChange> changes(AbsenceId id) {
        return book.find(id, clock.instant())
                .filter(absence -> AbsenceRules.maySee(currentUser.get(), employees.get(absence.employee())))
                .map(absence -> book.changes(id))
                .orElse(List.of());
    }

    /**
     * Of the employees those who are away at the instant, each with who stands in for him; one step only, whether or
     * not the stand-in is away himself. Reads few rows however many employees are asked about.
     */
    public Map<EmployeeId, EmployeeId> standIns(Collection<EmployeeId> asked, Instant at) {
        Map<EmployeeId, EmployeeId> away = book.standIns(at);
        away.keySet().retainAll(Set.copyOf(asked));
        return away;
    }

    private AbsenceId enter(EnterAbsence command, EmployeeSummary person, Instant now) {
        rules.check(command, person, now);
        EmployeeId actor = currentUser.get().person();
        AbsenceId id = book.add(person.station(), command, actor, now);
        book.note(id, AbsenceChange.Kind.ENTERED, "", actor, now);
        events.publishEvent(new AbsenceChanged(id, command.employee(), command.standIn(), now));
        return id;
    }

    private Instant end(Absence absence, AbsenceChange.Kind kind, String reason) {
        Instant now = clock.instant();
        book.cancel(absence.id(), currentUser.get().person(), now);
        changed(absence, kind, reason, now);
        return now;
    }

    private void changed(Absence absence, AbsenceChange.Kind kind, String reason, Instant now) {
        book.note(absence.id(), kind, reason, currentUser.get().person(), now);
        events.publishEvent(new AbsenceChanged(absence.id(), absence.employee(), absence.standIn(), now));
    }

    /** The absence under the station's lock; refused when it is over or cancelled, or not the reader's to change. */
    private Absence running(AbsenceId id) {
        book.lock(currentUser.get().station());
        Instant now = clock.instant();
        Absence absence = book.find(id, now).orElseThrow(() -> RuleViolation.of("organization.error.absence.unknown"));
        permitted(absence.employee());
        return switch (absence.stateAt(now)) {
            case PLANNED, AWAY -> absence;
            case OVER, CANCELLED -> throw RuleViolation.of("organization.error.absence.over");
        };
    }

    private EmployeeSummary permitted(EmployeeId id) {
        EmployeeSummary person = employees.get(id);
        if (!AbsenceRules.mayEnter(currentUser.get(), person)) {
            throw RuleViolation.of("organization.error.absence.notYours");
        }
        return person;
    }
}
