package org.stationportal.plans;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** Who changes a plan, and that a change after the release has a reason and makes a revision. */
@Component
class PlanRevisions {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 500;

    private final PlanReader reader;
    private final PlanRows plans;
    private final Counting counting;
    private final PlanHistory history;
    private final CurrentUser currentUser;
    private final Clock clock;

    PlanRevisions(
            PlanReader reader,
            PlanRows plans,
            Counting counting,
            PlanHistory history,
            CurrentUser currentUser,
            Clock clock) {
        this.reader = reader;
        this.plans = plans;
        this.counting = counting;
        this.history = history;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whoever holds it, until it is done. */
    boolean mayChange(PlanSummary plan) {
        return plan.kind().changeable().isPresent()
                && plan.state() != PlanState.DONE
                && currentUser.get().employee().filter(plan::isHeldBy).isPresent();
    }

    /** The plan under a lock, if the one signed in may change it. */
    PlanRows.Row begin(PlanId id) {
        SignedIn user = currentUser.get();
        PlanSummary seen = reader.find(user, id).orElseThrow(() -> RuleViolation.of("plans.error.unknown"));
        PlanRows.Row plan = plans.lock(id);
        if (!mayChange(seen) || plan.state() == PlanState.DONE) {
            throw RuleViolation.of("plans.error.notChangeable");
        }
        return plan;
    }

    /** A draft is changed without one. */
    static String reason(PlanRows.Row plan, String words) {
        String reason = words.strip();
        int least = plan.state() == PlanState.RELEASED ? SHORTEST : 0;
        if (reason.length() < least || reason.length() > LONGEST) {
            throw RuleViolation.at("reason", "base.error.reason", least, LONGEST);
        }
        return reason;
    }

    /** What was released counts anew, and the revision stays. */
    void changed(PlanRows.Row plan, String reason, String what) {
        if (plan.state() != PlanState.RELEASED) {
            return;
        }
        Instant now = clock.instant();
        history.add(plan, reason, what, currentUser.get(), now);
        counting.itemsAreDone(plan.id(), now);
    }
}
