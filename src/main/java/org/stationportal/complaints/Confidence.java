package org.stationportal.complaints;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/**
 * Who may read a complaint: whoever handles or handled it, the leaders of that team, the head, the deputy, whoever took
 * it in, and the program that brought it. Whoever is complained of may not, whatever post he holds.
 */
@Component
class Confidence {

    /** The condition in SQL on {@code complaint c} and its obligation to answer {@code a}. */
    String condition(SignedIn reader, Map<String, Object> into) {
        into.put("station", reader.station().value());
        if (reader.employee().isEmpty()) {
            return "c.station_id = :station";
        }
        into.put("self", reader.person().value());
        return "c.station_id = :station and not exists (select 1 from complaint_person x where x.complaint_id = c.id"
                + " and x.employee_id = :self) and (" + within(reader, into) + ")";
    }

    private static String within(SignedIn reader, Map<String, Object> into) {
        if (reader.holds(Post.STATION_HEAD) || reader.holds(Post.DEPUTY_HEAD)) {
            return "true";
        }
        String own = "c.taken_by = :self or exists (select 1 from obligation_party h where h.employee_id = :self"
                + " and h.obligation_id in (c.contact_obligation_id, c.answer_obligation_id))";
        if (reader.posts().stream().noneMatch(Post::leadsTeam)) {
            return own;
        }
        into.put("teams", reader.teams().stream().map(TeamId::value).toList());
        return own + " or a.team_id in (:teams)";
    }
}
