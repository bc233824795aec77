package org.stationportal.counter;

import java.util.Set;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Who attaches evidence to what was taken in: those who take in, who do the work, and who direct it; programs too. */
final class Adding {

    private static final Set<Post> POSTS = Set.of(
            Post.COUNTER_CLERK,
            Post.AREA_MANAGER,
            Post.FITTER,
            Post.DUTY_OFFICER,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD);

    private Adding() {}

    static boolean allowed(SignedIn user) {
        return user.employee().isEmpty() || user.posts().stream().anyMatch(POSTS::contains);
    }
}
