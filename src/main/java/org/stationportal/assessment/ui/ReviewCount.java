package org.stationportal.assessment.ui;

import org.springframework.stereotype.Component;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.assessment.Review;
import org.stationportal.base.ui.MenuCount;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** The number of entries that wait for my decision, beside the menu's entry. */
@Component
class ReviewCount implements MenuCount {

    private final Review review;
    private final CurrentUser currentUser;

    ReviewCount(Review review, CurrentUser currentUser) {
        this.review = review;
        this.currentUser = currentUser;
    }

    @Override
    public String route() {
        return TeamReviewView.ROUTE;
    }

    @Override
    public long count() {
        return currentUser
                .find()
                .filter(ReviewCount::decides)
                .map(self -> review.waitingForMe(LedgerFilter.all(), 0, 1).total())
                .orElse(0L);
    }

    private static boolean decides(SignedIn self) {
        return self.posts().stream()
                .anyMatch(post -> post.leadsTeam() || post == Post.DEPUTY_HEAD || post == Post.STATION_HEAD);
    }
}
