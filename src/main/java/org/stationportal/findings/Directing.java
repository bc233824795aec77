package org.stationportal.findings;

import java.util.Map;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** Who decides about what concerns a team: whoever leads it, and the heads. */
final class Directing {

    private Directing() {}

    static boolean may(SignedIn user, TeamId team) {
        return heads(user) || leads(user) && user.teams().contains(team);
    }

    /** The same as a condition on a column, beginning with {@code and}, or empty. */
    static String of(SignedIn user, String teamColumn, Map<String, Object> parameters) {
        if (heads(user)) {
            return "";
        }
        if (!leads(user)) {
            return " and false";
        }
        parameters.put("led", user.teams().stream().map(TeamId::value).toList());
        return " and " + teamColumn + " in (:led)";
    }

    private static boolean heads(SignedIn user) {
        return user.holds(Post.STATION_HEAD) || user.holds(Post.DEPUTY_HEAD);
    }

    private static boolean leads(SignedIn user) {
        return user.posts().stream().anyMatch(Post::leadsTeam);
    }
}
