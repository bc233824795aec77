package org.stationportal.calendar;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Who assigns whom to shifts: the administrator his station's people, a leader those of his teams. */
@Component
class ShiftRules {

    private final Employees employees;

    ShiftRules(Employees employees) {
        this.employees = employees;
    }

    private static boolean mayAssign(SignedIn self, EmployeeSummary person) {
        return person.station().equals(self.station())
                && (self.holds(Post.ADMINISTRATOR)
                        || self.posts().stream().anyMatch(Post::leadsTeam) && inOneOfHisTeams(self, person));
    }

    private static boolean maySee(SignedIn self, EmployeeSummary person) {
        return switch (self.reach()) {
            case OWN -> self.is(person.id());
            case TEAM -> self.is(person.id()) || inOneOfHisTeams(self, person);
            case STATION -> person.station().equals(self.station());
        };
    }

    List<EmployeeSummary> assignable(SignedIn self) {
        return employees.of(self.station()).stream()
                .filter(person -> mayAssign(self, person))
                .toList();
    }

    /** Those of the assignments to which the reader's lists reach. */
    List<ShiftAssignment> visible(SignedIn self, List<ShiftAssignment> all) {
        var people = employees.byId(all.stream().map(ShiftAssignment::employee).toList());
        return all.stream()
                .filter(each -> maySee(self, Objects.requireNonNull(people.get(each.employee()))))
                .toList();
    }

    EmployeeSummary assignable(SignedIn self, EmployeeId id) {
        return employees.find(Set.of(id)).stream()
                .filter(person -> person.active() && mayAssign(self, person))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("employee", "calendar.rule.shift.employee"));
    }

    private static boolean inOneOfHisTeams(SignedIn self, EmployeeSummary person) {
        return person.team().filter(self.teams()::contains).isPresent();
    }
}
