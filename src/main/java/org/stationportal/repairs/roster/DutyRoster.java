package org.stationportal.repairs.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.Absence;
import org.stationportal.organization.Absences;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;
import org.stationportal.organization.TeamSummary;

/** The duty roster 值班表 that the team leader keeps: whoever stands on it is held to the repair calls of that time. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class DutyRoster {

    private static final Set<Post> POSTS = Set.of(
            Post.DUTY_OFFICER,
            Post.FITTER,
            Post.AREA_MANAGER,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.OPERATIONS_SPECIALIST,
            Post.LINE_LOSS_SPECIALIST);

    private final RosterBook book;
    private final Employees employees;
    private final Absences absences;
    private final CurrentUser currentUser;
    private final Clock clock;

    DutyRoster(RosterBook book, Employees employees, Absences absences, CurrentUser currentUser, Clock clock) {
        this.book = book;
        this.employees = employees;
        this.absences = absences;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Everybody of the station who is on duty at the instant, with the team on whose roster he stands. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public List<OnDuty> onDuty(StationId station, Instant at) {
        Map<EmployeeId, TeamId> turns = book.onDuty(station, at);
        Map<EmployeeId, EmployeeSummary> people = employees.byId(turns.keySet());
        return turns.entrySet().stream()
                .map(turn -> new OnDuty(Objects.requireNonNull(people.get(turn.getKey())), turn.getValue()))
                .toList();
    }

    /** The people of one team's roster who are on duty at the instant. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public List<OnDuty> onDuty(TeamId team, Instant at) {
        return onDuty(currentUser.get().station(), at).stream()
                .filter(person -> person.team().equals(team))
                .toList();
    }

    /** Every day of a team's month, also those that nobody has entered yet. */
    public List<DutyDay> month(TeamId team, YearMonth month) {
        TeamSummary known = team(team);
        Map<LocalDate, DutyDay> entered = entered(team, month.atDay(1), month.atEndOfMonth());
        List<Absence> away = absences.current(known.station());
        return days(month)
                .map(day -> entered.getOrDefault(day, new DutyDay(day, 0, List.of())))
                .map(day -> warned(day, away))
                .toList();
    }

    /** When nobody of the team is on duty, day by day, in what is still to come of the month. */
    public List<DutyGap> gaps(TeamId team, YearMonth month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        LocalDate first = month.atDay(1).isBefore(today) ? today : month.atDay(1);
        LocalDate end = month.plusMonths(1).atDay(1);
        team(team);
        return first.isBefore(end)
                ? DutyGaps.between(first, end, book.days(team, first.minusDays(1), end.minusDays(1)))
                : List.of();
    }

    /** All versions of a day, the latest first. */
    public List<DutyVersion> history(TeamId team, LocalDate day) {
        team(team);
        return book.history(team, day);
    }

    /** Whether the one signed in keeps the team's roster. */
    public boolean mayKeep(TeamId team) {
        SignedIn user = currentUser.get();
        boolean head = user.holds(Post.STATION_HEAD) || user.holds(Post.DEPUTY_HEAD);
        boolean leader =
                user.posts().stream().anyMatch(Post::leadsTeam) && user.teams().contains(team);
        return (head || leader) && team(team).station().equals(user.station());
    }

    /** Who may be put on a roster of the station, the team's own people first. */
    public List<EmployeeSummary> people(TeamId team) {
        return employees.of(currentUser.get().station()).stream()
                .filter(DutyRoster::serves)
                .sorted(Comparator.comparing(
                        person -> person.team().filter(team::equals).isEmpty()))
                .toList();
    }

    private TeamSummary team(TeamId id) {
        return employees.teams(currentUser.get().station()).stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("team", "repairs.error.roster.team"));
    }

    private Map<LocalDate, DutyDay> entered(TeamId team, LocalDate first, LocalDate last) {
        return book.days(team, first, last).stream().collect(Collectors.toMap(DutyDay::day, Function.identity()));
    }

    static boolean serves(EmployeeSummary person) {
        return person.posts().stream().anyMatch(POSTS::contains);
    }

    private static DutyDay warned(DutyDay day, List<Absence> absences) {
        var people = new ArrayList<DutyDay.Person>();
        for (DutyDay.Person person : day.people()) {
            boolean away = absences.stream()
                    .anyMatch(absence -> absence.employee().equals(person.employee())
                            && absence.from().isBefore(person.hours().endsAfter(day.day()))
                            && person.hours().beginsOn(day.day()).isBefore(absence.until()));
            people.add(new DutyDay.Person(person.employee(), person.name(), person.hours(), away));
        }
        return new DutyDay(day.day(), day.version(), people);
    }

    private static Stream<LocalDate> days(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
    }
}
