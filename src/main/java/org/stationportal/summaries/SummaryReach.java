package org.stationportal.summaries;

import java.util.Map;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** Whose summaries somebody sees: his own; as head or deputy the station's; as a leader those of his team's people. */
final class SummaryReach {

    private SummaryReach() {}

    static String visible(SignedIn reader, Map<String, Object> parameters) {
        if (reader.employee().isEmpty()) {
            parameters.put("station", reader.station().value());
            // a program gets what was submitted, never what somebody is still writing
            return "w.station_id = :station and w.revision > 0";
        }
        return "(" + own(reader, parameters) + " or " + directed(reader, parameters) + ")";
    }

    static String own(SignedIn reader, Map<String, Object> parameters) {
        parameters.put("self", reader.person().value());
        return "w.employee_id = :self";
    }

    /** Those on which he may comment: never his own. */
    static String directed(SignedIn reader, Map<String, Object> parameters) {
        parameters.put("station", reader.station().value());
        parameters.put("self", reader.person().value());
        String others = "w.station_id = :station and w.employee_id <> :self";
        if (runs(reader)) {
            return "(" + others + ")";
        }
        if (!leadsTeam(reader)) {
            return "false";
        }
        parameters.put("teams", reader.teams().stream().map(TeamId::value).toList());
        return "(" + others + " and w.directed_by = 'TEAM' and w.team_id in (:teams))";
    }

    static boolean leads(SignedIn reader) {
        return reader.employee().isPresent() && (runs(reader) || leadsTeam(reader));
    }

    private static boolean runs(SignedIn reader) {
        return reader.holds(Post.STATION_HEAD) || reader.holds(Post.DEPUTY_HEAD);
    }

    private static boolean leadsTeam(SignedIn reader) {
        return reader.posts().stream().anyMatch(Post::leadsTeam);
    }
}
