package org.stationportal.complaints;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/**
 * Who acts in a complaint. It is decided by the leader of the team that handles it, the deputy or the head, but never by
 * anybody whom it concerns: not who is complained of, not who handles it or did; and nobody decides about his superior.
 */
@Component
class Impartiality {

    private static final Set<Post> SUPERIORS =
            EnumSet.of(Post.STATION_HEAD, Post.DEPUTY_HEAD, Post.BUSINESS_TEAM_LEADER, Post.READING_TEAM_LEADER);

    private final ComplaintPersons persons;

    Impartiality(ComplaintPersons persons) {
        this.persons = persons;
    }

    /** Whoever handles it now, whoever directs him, and the program that brought it. */
    boolean mayAct(SignedIn user, ComplaintSummary complaint) {
        return user.employee().isEmpty()
                || complaint.handlers().stream().anyMatch(handler -> user.is(handler.id()))
                || complaint.contact().parties().stream().anyMatch(handler -> user.is(handler.id()))
                || directs(user, complaint);
    }

    /** Also whoever took it in, to whom the customer may come back. */
    boolean mayCallBack(SignedIn user, ComplaintSummary complaint) {
        return mayAct(user, complaint) || complaint.taker().filter(user::is).isPresent();
    }

    boolean mayDecide(SignedIn user, ComplaintSummary complaint) {
        return user.employee().isPresent()
                && directs(user, complaint)
                && mayJudge(user, complaint.persons())
                && persons.handlersEver(complaint).stream().noneMatch(user::is);
    }

    /** Whether the user stands above all of them and is none of them. */
    boolean mayJudge(SignedIn user, Collection<EmployeeSummary> people) {
        return people.stream().noneMatch(person -> user.is(person.id()) || above(person, user));
    }

    private static boolean above(EmployeeSummary person, SignedIn user) {
        return !heads(user) && person.posts().stream().anyMatch(SUPERIORS::contains);
    }

    private static boolean directs(SignedIn user, ComplaintSummary complaint) {
        boolean leads = user.posts().stream().anyMatch(Post::leadsTeam)
                && user.teams().contains(complaint.answer().team());
        return leads || heads(user);
    }

    private static boolean heads(SignedIn user) {
        return user.holds(Post.STATION_HEAD) || user.holds(Post.DEPUTY_HEAD);
    }
}
