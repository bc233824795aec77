package org.stationportal.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** Opens obligations and chains under the clause version in force on the day of opening. */
@Component
class Opening {

    private final ObligationRepository obligations;
    private final Clauses clauses;
    private final History history;
    private final Calendars calendars;
    private final CurrentUser currentUser;
    private final Clock clock;

    Opening(
            ObligationRepository obligations,
            Clauses clauses,
            History history,
            Calendars calendars,
            CurrentUser currentUser,
            Clock clock) {
        this.obligations = obligations;
        this.clauses = clauses;
        this.history = history;
        this.calendars = calendars;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Obligation open(OpenObligation command) {
        Instant now = clock.instant();
        Instant opened = command.openedAt();
        ClauseVersion clause = clauses.inForce(command.station(), command.clauseCode(), dayOf(opened));
        var obligation = new Obligation(
                command.subject(),
                clause,
                command.station(),
                command.team(),
                command.budget(),
                command.amountCategory(),
                command.urgent(),
                self());
        obligation.start(opened, compute(command.budget(), opened, calendars.current(), clause), now);
        obligations.saveAndFlush(obligation);
        command.parties().forEach(party -> history.holds(obligation, party, opened));
        history.add(obligation, ObligationEvent.Kind.OPENED, opened, now, null, null);
        return obligation;
    }

    /** The total first, then the stages in their order; the first one runs, the others wait. */
    List<Obligation> openChain(OpenChain command) {
        Instant now = clock.instant();
        WorkingTime time = calendars.current();
        ClauseVersion clause = clauses.inForce(command.station(), command.clauseCode(), dayOf(command.openedAt()));
        Obligation total = openTotal(command, clause, time, now);
        var opened = new ArrayList<Obligation>(List.of(total));
        Instant start = command.openedAt();
        for (OpenChain.Stage stage : command.stages()) {
            Obligation obligation = openStage(command, clause, stage, total, start, time, now, opened.size());
            opened.add(obligation);
            start = obligation.dueAt();
        }
        return opened;
    }

    private Obligation openTotal(OpenChain command, ClauseVersion clause, WorkingTime time, Instant now) {
        OpenChain.Stage first = command.stages().getFirst();
        var budget = new Budget.WorkingDays(command.totalWorkingDays());
        Obligation total = obligation(command, clause, first.team(), budget);
        total.inChain(null, null, 0, command.assessedOn() == OpenChain.Basis.TOTAL);
        total.start(command.openedAt(), compute(budget, command.openedAt(), time, clause), now);
        obligations.saveAndFlush(total);
        total.headsChain();
        history.holds(total, first.responsible(), command.openedAt());
        history.add(total, ObligationEvent.Kind.OPENED, command.openedAt(), now, null, null);
        return total;
    }

    private Obligation openStage(
            OpenChain command,
            ClauseVersion clause,
            OpenChain.Stage stage,
            Obligation total,
            Instant start,
            WorkingTime time,
            Instant now,
            int position) {
        var budget = new Budget.WorkingDays(stage.workingDays());
        Deadline deadline = compute(budget, start, time, clause);
        deadline = total.assessed() ? deadline.cappedTo(total.dueAt(), start) : deadline;
        Obligation obligation = obligation(command, clause, stage.team(), budget);
        obligation.inChain(total.id(), stage.code(), position, !total.assessed());
        if (position == 1) {
            obligation.start(start, deadline, now);
        } else {
            obligation.project(start, deadline, now);
        }
        obligations.saveAndFlush(obligation);
        EmployeeId responsible = stage.responsible();
        history.holds(obligation, responsible, start);
        history.add(obligation, ObligationEvent.Kind.OPENED, command.openedAt(), now, responsible, null);
        return obligation;
    }

    private Obligation obligation(OpenChain command, ClauseVersion clause, TeamId team, Budget budget) {
        return new Obligation(
                command.subject(), clause, command.station(), team, budget, command.amountCategory(), false, self());
    }

    private static Deadline compute(Budget budget, Instant start, WorkingTime time, ClauseVersion clause) {
        return DueDates.compute(budget, start, time, List.of(), clause.grace());
    }

    private @Nullable Long self() {
        return currentUser
                .find()
                .flatMap(SignedIn::employee)
                .map(EmployeeId::value)
                .orElse(null);
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PortalTime.ZONE);
    }
}
