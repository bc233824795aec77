package org.stationportal.organization;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;

/** Who may enter whose absence, and which absences the portal takes. */
@Component
class AbsenceRules {

    private final AbsenceBook book;
    private final Employees employees;

    AbsenceRules(AbsenceBook book, Employees employees) {
        this.book = book;
        this.employees = employees;
    }

    /** The person himself, the leader of his team, the head, the deputy or the administrator of his station. */
    static boolean mayEnter(SignedIn reader, EmployeeSummary person) {
        return reader.station().equals(person.station())
                && (reader.is(person.id()) || leads(reader, person) || runsTheStation(reader));
    }

    /** Oneself, one's team's people, the station's: as far as the reader's lists reach. */
    static boolean maySee(SignedIn reader, EmployeeSummary person) {
        return reader.station().equals(person.station())
                && switch (reader.reach()) {
                    case OWN -> reader.is(person.id());
                    case TEAM -> reader.is(person.id()) || inOneOfHisTeams(reader, person);
                    case STATION -> true;
                };
    }

    private static boolean leads(SignedIn reader, EmployeeSummary person) {
        return reader.posts().stream().anyMatch(Post::leadsTeam) && inOneOfHisTeams(reader, person);
    }

    static boolean runsTheStation(SignedIn reader) {
        return reader.holds(Post.STATION_HEAD) || reader.holds(Post.DEPUTY_HEAD) || reader.holds(Post.ADMINISTRATOR);
    }

    private static boolean inOneOfHisTeams(SignedIn reader, EmployeeSummary person) {
        return person.team().filter(reader.teams()::contains).isPresent();
    }

    void check(EnterAbsence command, EmployeeSummary person, Instant now) {
        if (!person.active()) {
            throw RuleViolation.at("employee", "organization.error.absence.inactive", person.name());
        }
        if (!command.until().isAfter(now)) {
            throw RuleViolation.at("until", "organization.error.absence.past");
        }
        if (!book.overlapping(person.id(), command.from(), command.until(), now).isEmpty()) {
            throw RuleViolation.at("from", "organization.error.absence.overlap");
        }
        checkStandIn(command, person, now);
    }

    private void checkStandIn(EnterAbsence command, EmployeeSummary person, Instant now) {
        EmployeeSummary standIn = employees.find(Set.of(command.standIn())).stream()
                .filter(found -> found.station().equals(person.station()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("standIn", "organization.error.absence.standInElsewhere"));
        if (!standIn.active()) {
            throw RuleViolation.at("standIn", "organization.error.absence.inactive", standIn.name());
        }
        book.overlapping(standIn.id(), command.from(), command.until(), now).stream()
                .findFirst()
                .ifPresent(away -> {
                    // both away at once and each naming the other: nobody would be told
                    boolean circle = away.standIn().equals(person.id());
                    throw RuleViolation.at(
                            "standIn",
                            circle ? "organization.error.absence.circle" : "organization.error.absence.standInAway",
                            standIn.name());
                });
    }
}
