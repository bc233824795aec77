package org.stationportal.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/**
 * Moves what is pending from a month to the next, so that it can be approved: the head, and for appeals of the head the
 * deputy.
 *
 * @see "Design decision 0042: the approval seals the month"
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD')")
public class MovingOn {

    private final MonthBook book;
    private final Pending pending;
    private final DecisionBook decisions;
    private final Deciders deciders;
    private final CurrentUser currentUser;
    private final Clock clock;

    MovingOn(
            MonthBook book,
            Pending pending,
            DecisionBook decisions,
            Deciders deciders,
            CurrentUser currentUser,
            Clock clock) {
        this.book = book;
        this.pending = pending;
        this.decisions = decisions;
        this.deciders = deciders;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Entries under appeal stand in the next open month from now on; breaches whose notice is not served yet fall into
     * it. Both stay in the history with the reason.
     */
    public void move(YearMonth month, String reason) {
        DecisionBook.checkReason(reason);
        SignedIn self = currentUser.get();
        MonthResult result = book.locked(self.station(), month);
        if (result.state() != MonthState.TEAM_REVIEW && result.state() != MonthState.SUBMITTED) {
            throw RuleViolation.of("assessment.error.notPossible." + result.state());
        }
        List<Pending.Appeal> all = pending.appeals(self.station(), month);
        List<EntryId> mine = movable(all, self);
        int unserved = self.holds(Post.STATION_HEAD) ? pending.unserved(self.station(), month) : 0;
        if (mine.isEmpty() && unserved == 0) {
            throw RuleViolation.of(all.isEmpty() ? "assessment.error.nothingPending" : "assessment.error.othersMove");
        }
        Instant now = clock.instant();
        if (!mine.isEmpty()) {
            YearMonth next = book.openFrom(self.station(), month.plusMonths(1));
            decisions.defer(mine, next, reason, self.person(), now);
            book.happened(result, MonthEvent.Kind.APPEALS_MOVED, self.person(), now, reason, mine.size());
        }
        if (unserved > 0) {
            book.happened(result, MonthEvent.Kind.NOTICES_MOVED, self.person(), now, reason, unserved);
        }
    }

    private List<EntryId> movable(List<Pending.Appeal> appeals, SignedIn self) {
        var heads = deciders.ranks(self.station()).heads();
        return appeals.stream()
                .filter(appeal -> !self.is(appeal.employee()))
                .filter(appeal -> self.holds(heads.contains(appeal.employee()) ? Post.DEPUTY_HEAD : Post.STATION_HEAD))
                .map(Pending.Appeal::entry)
                .toList();
    }
}
