package org.stationportal.organization;

import java.util.Optional;
import java.util.Set;

/**
 * The person (or the integration account, then without an employee) on whose behalf the portal acts.
 *
 * @param teams the teams in which the person holds a post today
 */
public record SignedIn(
        Optional<EmployeeId> employee, StationId station, String name, Set<Post> posts, Set<TeamId> teams) {

    public SignedIn {
        posts = Set.copyOf(posts);
        teams = Set.copyOf(teams);
    }

    public boolean holds(Post post) {
        return posts.contains(post);
    }

    public boolean is(EmployeeId other) {
        return employee.filter(other::equals).isPresent();
    }

    /** The widest reach of the posts held; the integration account sees the station. */
    public Post.Reach reach() {
        return employee.isEmpty()
                ? Post.Reach.STATION
                : posts.stream().map(Post::reach).max(Enum::compareTo).orElse(Post.Reach.OWN);
    }

    /** The employee; a service that acts for a person calls this. */
    public EmployeeId person() {
        return employee.orElseThrow(() -> new org.springframework.security.access.AccessDeniedException(
                "an employee is needed for this action, not an integration account"));
    }
}
