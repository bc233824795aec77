package org.stationportal.repairs.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** How the team leader enters the duty roster: a day, a pattern, a month as the one before. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
public class RosterChanges {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 1000;

    private final RosterBook book;
    private final DutyRoster roster;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final Clock clock;

    RosterChanges(RosterBook book, DutyRoster roster, Employees employees, CurrentUser currentUser, Clock clock) {
        this.book = book;
        this.roster = roster;
        this.employees = employees;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Replaces what stands there for the day; with a reason when a turn of it has begun. */
    public void change(ChangeDutyDay command) {
        keep(command.team());
        DutyDay before = entered(command.team(), command.day(), command.day())
                .getOrDefault(command.day(), new DutyDay(command.day(), 0, List.of()));
        change(command, before, known(command.turns()), clock.instant());
    }

    /** Fills the days by the pattern; what stood there before is replaced. Days that have begun are refused. */
    public void rotate(RotateDuty command) {
        keep(command.team());
        Instant now = clock.instant();
        if (command.hours().beginsOn(command.from()).isBefore(now)) {
            throw RuleViolation.at("from", "repairs.error.roster.past");
        }
        Set<EmployeeId> known = known(command.groups().stream()
                .flatMap(List::stream)
                .map(person -> new DutyTurn(person, command.hours()))
                .toList());
        Map<LocalDate, DutyDay> entered = entered(command.team(), command.from(), command.until());
        for (LocalDate day = command.from(); !day.isAfter(command.until()); day = day.plusDays(1)) {
            DutyDay before = entered.getOrDefault(day, new DutyDay(day, 0, List.of()));
            if (!before.turns().equals(command.on(day))) {
                var next = new ChangeDutyDay(command.team(), day, before.version(), command.on(day), "");
                change(next, before, known, now);
            }
        }
    }

    /**
     * Enters the days of a month as those of the month before with the same number; days that have been entered or have
     * begun stay as they are. Gives how many days were entered.
     */
    public int copyLastMonth(TeamId team, YearMonth month) {
        keep(team);
        Instant now = clock.instant();
        YearMonth last = month.minusMonths(1);
        Map<LocalDate, DutyDay> entered = entered(team, month.atDay(1), month.atEndOfMonth());
        Set<EmployeeId> able =
                roster.people(team).stream().map(EmployeeSummary::id).collect(Collectors.toSet());
        int copied = 0;
        for (DutyDay model : book.days(team, last.atDay(1), last.atEndOfMonth())) {
            int number = model.day().getDayOfMonth();
            if (number > month.lengthOfMonth()) {
                continue;
            }
            LocalDate day = month.atDay(number);
            // whoever has left the station meanwhile, or his post, is not copied
            List<DutyTurn> turns = model.turns().stream()
                    .filter(turn -> able.contains(turn.employee()))
                    .toList();
            if (!entered.containsKey(day) && !turns.isEmpty() && !new DutyDay(day, 0, people(turns)).begunAt(now)) {
                change(new ChangeDutyDay(team, day, 0, turns, ""), new DutyDay(day, 0, List.of()), able, now);
                copied++;
            }
        }
        if (copied == 0) {
            throw RuleViolation.of("repairs.error.roster.nothingToCopy");
        }
        return copied;
    }

    private void change(ChangeDutyDay command, DutyDay before, Set<EmployeeId> known, Instant now) {
        if (command.turns().stream().anyMatch(turn -> !known.contains(turn.employee()))) {
            throw RuleViolation.at("turns", "repairs.error.roster.person");
        }
        if (before.version() != command.basedOn()) {
            throw RuleViolation.of("repairs.error.roster.changedMeanwhile");
        }
        boolean begun = before.begunAt(now)
                || new DutyDay(command.day(), 0, people(command.turns())).begunAt(now)
                || command.day().isBefore(LocalDate.ofInstant(now, PortalTime.ZONE));
        if (begun && command.reason().length() < SHORTEST_REASON) {
            throw RuleViolation.at("reason", "repairs.error.roster.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        book.add(
                command.team(),
                command.day(),
                before.version() + 1,
                command.turns(),
                currentUser.get().person(),
                command.reason(),
                now);
    }

    /** The team under its lock; refused when it is not the reader's to keep. */
    private void keep(TeamId team) {
        if (!roster.mayKeep(team)) {
            throw RuleViolation.of("repairs.error.roster.notYours");
        }
        book.lock(team);
    }

    private Set<EmployeeId> known(List<DutyTurn> turns) {
        StationId station = currentUser.get().station();
        return employees.find(turns.stream().map(DutyTurn::employee).collect(Collectors.toSet())).stream()
                .filter(person -> person.active() && person.station().equals(station) && DutyRoster.serves(person))
                .map(EmployeeSummary::id)
                .collect(Collectors.toSet());
    }

    private Map<LocalDate, DutyDay> entered(TeamId team, LocalDate first, LocalDate last) {
        return book.days(team, first, last).stream().collect(Collectors.toMap(DutyDay::day, Function.identity()));
    }

    private static List<DutyDay.Person> people(List<DutyTurn> turns) {
        return turns.stream()
                .map(turn -> new DutyDay.Person(turn.employee(), "", turn.hours(), false))
                .toList();
    }
}
