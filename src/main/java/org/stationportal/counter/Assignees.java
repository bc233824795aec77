package org.stationportal.counter;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** Who may be given a piece of work: an active person of the station who holds one of the posts today. */
@Component
class Assignees {

    private final Employees employees;

    Assignees(Employees employees) {
        this.employees = employees;
    }

    EmployeeSummary holding(String field, EmployeeId id, StationId station, Post... posts) {
        return employees.find(Set.of(id)).stream()
                .filter(person -> person.active()
                        && person.station().equals(station)
                        && person.team().isPresent())
                .filter(person -> Set.of(posts).stream().anyMatch(person.posts()::contains))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(field, "counter.error." + field));
    }

    /** Whether the user may report it done: whoever holds or directs it, and the program of the station. */
    static boolean mayAct(ObligationSummary obligation, SignedIn user) {
        boolean open = obligation.completedAt().isEmpty() && obligation.status() != ObligationStatus.CANCELLED;
        boolean holds = obligation.parties().stream().map(EmployeeSummary::id).anyMatch(user::is);
        boolean leads =
                user.posts().stream().anyMatch(Post::leadsTeam) && user.teams().contains(obligation.team());
        boolean head = user.holds(Post.STATION_HEAD) || user.holds(Post.DEPUTY_HEAD);
        boolean here = user.station().equals(obligation.station());
        return open && here && (holds || leads || head || user.employee().isEmpty());
    }
}
