package org.stationportal.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.StationId;

/** The working hours of people who work in shifts 班次: plans, and who works by which of them from when to when. */
@Service
@Transactional(readOnly = true)
public class Shifts {

    private final ShiftBook book;
    private final ShiftReader reader;
    private final ShiftRules rules;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shifts(
            ShiftBook book,
            ShiftReader reader,
            ShiftRules rules,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.reader = reader;
        this.rules = rules;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** The plans of the reader's station by which people can be assigned, by name. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<ShiftPlan> plans() {
        var found = reader.plans(book.current(station()));
        return found.values().stream()
                .sorted(Comparator.comparing(ShiftPlan::name))
                .toList();
    }

    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public ShiftPlanId make(MakeShiftPlan command) {
        book.lock(station());
        if (book.nameTaken(station(), command.name())) {
            throw RuleViolation.at("name", "calendar.rule.shift.nameTaken", command.name());
        }
        return book.addPlan(station(), command, null, actor(), clock.instant());
    }

    /**
     * Other hours from a day on, today at the earliest: a new plan of the same name replaces this one, and whoever
     * works by it goes over that day.
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public ShiftPlanId change(ShiftPlanId id, WorkingHours hours, boolean everyDay, LocalDate from) {
        ShiftPlan plan = current(id);
        if (from.isBefore(today())) {
            throw RuleViolation.at("from", "calendar.rule.shift.past");
        }
        if (plan.hours().equals(hours) && plan.everyDay() == everyDay) {
            return id;
        }
        var now = clock.instant();
        book.endPlan(id, actor(), now);
        var next = book.addPlan(station(), new MakeShiftPlan(plan.name(), hours, everyDay), id, actor(), now);
        changed(book.moveOver(id, next, from, actor(), now), from);
        return next;
    }

    /** Takes a plan out of use; refused while somebody works by it or is going to. */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void endPlan(ShiftPlanId id) {
        current(id);
        long people = reader.people(id, today());
        if (people > 0) {
            throw RuleViolation.of("calendar.rule.shift.inUse", people);
        }
        book.endPlan(id, actor(), clock.instant());
    }

    /** Assigns from a day on, today at the earliest; nobody works by two plans on one day. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','BUSINESS_TEAM_LEADER','READING_TEAM_LEADER')")
    public ShiftAssignmentId assign(AssignShift command) {
        book.lock(station());
        EmployeeSummary person = rules.assignable(currentUser.get(), command.employee());
        if (!book.current(station()).contains(command.plan())) {
            throw RuleViolation.at("plan", "calendar.rule.shift.noPlan");
        }
        if (command.from().isBefore(today())) {
            throw RuleViolation.at("from", "calendar.rule.shift.past");
        }
        LocalDate until = command.until() == null ? ShiftBook.OPEN : command.until();
        if (reader.overlaps(person.id(), command.from(), until)) {
            throw RuleViolation.at("from", "calendar.rule.shift.overlap", person.name());
        }
        var id = book.assign(command, actor(), clock.instant());
        changed(Set.of(person.id()), command.from());
        return id;
    }

    /** Ends an assignment on a day (exclusive), today at the earliest; one that has not begun by then is dropped. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','BUSINESS_TEAM_LEADER','READING_TEAM_LEADER')")
    public void end(ShiftAssignmentId id, LocalDate day) {
        book.lock(station());
        ShiftAssignment assignment =
                reader.find(id).orElseThrow(() -> RuleViolation.of("calendar.rule.shift.unknownAssignment"));
        rules.assignable(currentUser.get(), assignment.employee());
        if (day.isBefore(today())
                || assignment.until().filter(end -> !day.isBefore(end)).isPresent()) {
            throw RuleViolation.at("until", "calendar.rule.shift.end");
        }
        book.end(id, day, actor(), clock.instant());
        changed(Set.of(assignment.employee()), day);
    }

    /** Whom the reader may assign: of his station, or of the teams that he leads. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<EmployeeSummary> people() {
        return rules.assignable(currentUser.get());
    }

    /** Who works in shifts today or later, as far as the reader's lists reach. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<ShiftAssignment> assignments() {
        return rules.visible(currentUser.get(), reader.assignments(station(), today()));
    }

    /**
     * Of the employees those who work by a plan on the day, with its hours on the station's days or on every day. Reads few rows however many employees are asked about.
     */
    public Map<EmployeeId, WorkingTime> workingTimes(Collection<EmployeeId> asked, LocalDate day, WorkingTime station) {
        var times = new HashMap<ShiftPlan, WorkingTime>();
        var found = new HashMap<EmployeeId, WorkingTime>();
        reader.on(day, Set.copyOf(asked))
                .forEach((who, plan) -> found.put(who, times.computeIfAbsent(plan, p -> p.in(station))));
        return found;
    }

    /** The plan, under the station's lock; refused when it is another station's or no longer in use. */
    private ShiftPlan current(ShiftPlanId id) {
        book.lock(station());
        if (!book.current(station()).contains(id)) {
            throw RuleViolation.of("calendar.rule.shift.noPlan");
        }
        return Objects.requireNonNull(reader.plans(Set.of(id)).get(id));
    }

    private void changed(Set<EmployeeId> people, LocalDate from) {
        if (!people.isEmpty()) {
            events.publishEvent(new ShiftsChanged(people, from, clock.instant()));
        }
    }

    private StationId station() {
        return currentUser.get().station();
    }

    private EmployeeId actor() {
        return currentUser.get().person();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }
}
