package org.stationportal.reports;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** Whose papers somebody takes out: his own; a leader his team's; the head, the deputy and the account the station's. */
@Component
class PaperRights {

    boolean ofStation(SignedIn reader) {
        return reader.holds(Post.STATION_HEAD)
                || reader.holds(Post.DEPUTY_HEAD)
                || reader.employee().isEmpty();
    }

    boolean ofTeams(SignedIn reader) {
        return reader.posts().stream().anyMatch(Post::leadsTeam)
                && !reader.teams().isEmpty();
    }

    boolean of(SignedIn reader, EmployeeId person, Optional<TeamId> team) {
        return reader.is(person)
                || ofStation(reader)
                || (ofTeams(reader) && team.filter(reader.teams()::contains).isPresent());
    }

    void check(SignedIn reader, EmployeeSummary person) {
        if (!person.station().equals(reader.station()) || !of(reader, person.id(), person.team())) {
            throw new AccessDeniedException("papers of somebody else");
        }
    }
}
