package org.stationportal.summaries;

import java.util.Set;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** Who reads a person's summary and comments on it, beside head and deputy, who read everybody's but their own. */
enum Direction {
    HEAD,
    TEAM;

    /** Specialists and team leaders owe a summary every week, to the head or the deputy. */
    static final Set<Post> OWING = Set.of(
            Post.OPERATIONS_SPECIALIST, Post.LINE_LOSS_SPECIALIST, Post.BUSINESS_TEAM_LEADER, Post.READING_TEAM_LEADER);

    private static final Set<Post> RUNNING = Set.of(Post.STATION_HEAD, Post.DEPUTY_HEAD, Post.ADMINISTRATOR);

    static Direction of(EmployeeSummary person) {
        return person.posts().stream().anyMatch(post -> OWING.contains(post) || RUNNING.contains(post)) ? HEAD : TEAM;
    }
}
