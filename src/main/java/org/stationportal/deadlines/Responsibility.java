package org.stationportal.deadlines;

import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Who may do something with an obligation; everybody else is told whom to ask. */
@Component
class Responsibility {

    private final History history;
    private final CurrentUser currentUser;

    Responsibility(History history, CurrentUser currentUser) {
        this.history = history;
        this.currentUser = currentUser;
    }

    /** Whoever holds it, whoever directs it, and the integration account of its station. */
    void mayAct(Obligation obligation) {
        SignedIn user = currentUser.get();
        boolean holds = user.employee()
                .filter(history.holders(obligation.id())::contains)
                .isPresent();
        boolean program = user.employee().isEmpty() && user.station().equals(obligation.station());
        if (!holds && !program) {
            mayDirect(obligation);
        }
    }

    /** The leader of its team, the head and the deputy. */
    void mayDirect(Obligation obligation) {
        SignedIn user = currentUser.get();
        boolean head = user.holds(Post.STATION_HEAD) || user.holds(Post.DEPUTY_HEAD);
        boolean leader =
                user.posts().stream().anyMatch(Post::leadsTeam) && user.teams().contains(obligation.team());
        if (!user.station().equals(obligation.station()) || (!head && !leader)) {
            throw RuleViolation.of("deadlines.error.notYours");
        }
    }

    /** Whoever directs it, but nobody for what he owes himself. */
    void mayGiveTime(Obligation obligation) {
        mayDirect(obligation);
        SignedIn user = currentUser.get();
        if (history.holders(obligation.id()).stream().anyMatch(user::is)) {
            throw RuleViolation.of("deadlines.error.ownObligation");
        }
    }
}
