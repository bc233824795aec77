package org.stationportal.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
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
        obligation.counts(command.quantity(), command.onItsPage(), command.assessed());
        obligation.start(opened, compute(command.budget(), opened, calendars.currentUntilCommit(), clause), now);
        obligations.saveAndFlush(obligation);
        command.parties().forEach(party -> history.holds(obligation, party, opened));
        history.add(obligation, opened(opened, now));
        return obligation;
    }

    /** In place of one that has ended: the same to do for the same people, under today's clause, from now on. */
    Obligation reopen(
            Obligation first, boolean assessed, Budget budget, List<EmployeeId> holders, String reason, Instant now) {
        ClauseVersion clause = clauses.inForce(first.station(), first.clauseCode(), dayOf(now));
        Deadline deadline = compute(budget, now, calendars.currentUntilCommit(), clause);
        if (!deadline.due().isAfter(now)) {
            throw RuleViolation.at("budget", "deadlines.error.budgetOver");
        }
        var obligation = new Obligation(
                first.subject(),
                clause,
                first.station(),
                first.team(),
                budget,
                first.amountCategory(),
                first.urgent(),
                self());
        obligation.replaces(first);
        obligation.counts(first.quantity(), first.onItsPage(), assessed);
        obligation.start(now, deadline, now);
        obligations.saveAndFlush(obligation);
        holders.forEach(holder -> history.holds(obligation, holder, now));
        history.add(obligation, opened(now, now).because(reason).linkedTo(new ObligationId(first.id())));
        return obligation;
    }

    /** The total first, then the stages in their order; the first one runs, the others wait. */
    List<Obligation> openChain(OpenChain command) {
        Instant now = clock.instant();
        WorkingTime time = calendars.currentUntilCommit();
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
        history.add(total, opened(command.openedAt(), now));
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
        Optional<Instant> cap = total.assessed() ? Optional.of(total.dueAt()) : Optional.empty();
        Deadline deadline = new Terms(budget, 0, clause).deadline(start, time, List.of(), cap);
        Obligation obligation = obligation(command, clause, stage.team(), budget);
        obligation.inChain(total.id(), stage.code(), position, command.assessedOn() == OpenChain.Basis.STAGES);
        if (position == 1) {
            obligation.start(start, deadline, now);
        } else {
            obligation.project(start, deadline, now);
        }
        obligations.saveAndFlush(obligation);
        EmployeeId responsible = stage.responsible();
        history.holds(obligation, responsible, start);
        history.add(
                obligation,
                NewEvent.of(ObligationEvent.Kind.OPENED, command.openedAt(), now)
                        .about(responsible)
                        .setsDeadline(cap));
        return obligation;
    }

    private Obligation obligation(OpenChain command, ClauseVersion clause, TeamId team, Budget budget) {
        return new Obligation(
                command.subject(), clause, command.station(), team, budget, command.amountCategory(), false, self());
    }

    private static Deadline compute(Budget budget, Instant start, WorkingTime time, ClauseVersion clause) {
        return new Terms(budget, 0, clause).deadline(start, time, List.of(), Optional.empty());
    }

    private static NewEvent opened(Instant at, Instant now) {
        return NewEvent.of(ObligationEvent.Kind.OPENED, at, now).setsDeadline(Optional.empty());
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
