package org.stationportal.customers.ui;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.Attachments;
import org.stationportal.customers.Customers;
import org.stationportal.customers.IdentityNumbers;
import org.stationportal.customers.standard.Completeness;
import org.stationportal.customers.standard.CustomerFiles;
import org.stationportal.customers.standard.FileStandard;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.findings.Findings;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** The services behind the pages of customer files. */
@Component
record FileServices(
        Customers customers,
        CustomerFiles files,
        Completeness completeness,
        FileStandard standard,
        IdentityNumbers identityNumbers,
        Findings findings,
        Attachments attachments,
        CurrentUser currentUser,
        TimeWords time,
        Clock clock) {

    private static final Set<Post> MAY_SEE_NUMBERS = Set.of(
            Post.COUNTER_CLERK,
            Post.BILLING_CLERK,
            Post.BUSINESS_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD,
            Post.ADMINISTRATOR);
    private static final Set<Post> MAY_HAND_IN = Set.of(
            Post.COUNTER_CLERK, Post.BUSINESS_TEAM_LEADER, Post.STATION_HEAD, Post.DEPUTY_HEAD, Post.ADMINISTRATOR);

    /** Which buttons to offer; the services check it again. */
    boolean mayChange() {
        return holdsOneOf(Set.of(Post.COUNTER_CLERK, Post.ADMINISTRATOR));
    }

    boolean mayHandIn() {
        return holdsOneOf(MAY_HAND_IN);
    }

    boolean maySeeNumbers() {
        return maySeeNumbers(currentUser.get());
    }

    static boolean maySeeNumbers(SignedIn user) {
        return user.posts().stream().anyMatch(MAY_SEE_NUMBERS::contains);
    }

    private boolean holdsOneOf(Set<Post> posts) {
        return currentUser.get().posts().stream().anyMatch(posts::contains);
    }
}
