package org.stationportal.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** Decides about entries: leaders about their teams, the head about leaders, the deputy about the head. */
@Service
@Transactional
public class Review {

    static final String DECIDERS =
            "hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'DEPUTY_HEAD', 'STATION_HEAD')";

    private static final int LARGEST_PAGE = 500;

    private final LedgerReader reader;
    private final Undecided undecided;
    private final LedgerBook book;
    private final DecisionBook decisions;
    private final MonthBook months;
    private final Deciders deciders;
    private final CurrentUser currentUser;
    private final Clock clock;

    Review(
            LedgerReader reader,
            Undecided undecided,
            LedgerBook book,
            DecisionBook decisions,
            MonthBook months,
            Deciders deciders,
            CurrentUser currentUser,
            Clock clock) {
        this.reader = reader;
        this.undecided = undecided;
        this.book = book;
        this.decisions = decisions;
        this.months = months;
        this.deciders = deciders;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The entries of the filter that wait for a decision of the one signed in, counted from 0; at most 500 rows. */
    @Transactional(readOnly = true)
    @PreAuthorize(DECIDERS)
    public Page<EntrySummary> waitingForMe(LedgerFilter filter, int page, int size) {
        SignedIn self = currentUser.get();
        return reader.undecided(
                filter, self, deciders.scopeOf(self), Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** The entry stands. */
    @PreAuthorize(DECIDERS)
    public void confirm(EntryId id) {
        SignedIn self = currentUser.get();
        decide(id, EntryDecision.Kind.CONFIRMED, null, self, deciders.scopeOf(self));
    }

    /**
     * All of them stand; those that somebody has decided meanwhile, or that are not his to decide, are left. Says how
     * many it confirmed.
     */
    @PreAuthorize(DECIDERS)
    public int confirmAll(Collection<EntryId> ids) {
        SignedIn self = currentUser.get();
        book.lock(self.station());
        List<EntryId> open = undecided.among(ids, self.station(), deciders.scopeOf(self));
        decisions.confirm(open, self.person(), clock.instant());
        return open.size();
    }

    /** The entry does not count 免责; the reason stays on record. */
    @PreAuthorize(DECIDERS)
    public void waive(EntryId id, String reason) {
        DecisionBook.checkReason(reason);
        SignedIn self = currentUser.get();
        decide(id, EntryDecision.Kind.WAIVED, reason, self, deciders.scopeOf(self));
    }

    private void decide(
            EntryId id, EntryDecision.Kind kind, @Nullable String reason, SignedIn self, DecisionScope scope) {
        book.lock(self.station());
        EntrySummary entry = entry(id, self);
        if (self.is(entry.employee())) {
            throw RuleViolation.of("assessment.error.oneself");
        }
        if (!scope.covers(entry.employee(), entry.team())) {
            throw RuleViolation.of("assessment.error.notYours");
        }
        if (entry.state() == EntryState.APPEALED) {
            throw RuleViolation.of("assessment.error.appealed");
        }
        if (entry.state() != EntryState.UNDECIDED) {
            throw RuleViolation.of("assessment.error.alreadyDecided");
        }
        MonthState state = months.locked(self.station(), entry.month()).state();
        if (!state.takesEntries()) {
            throw RuleViolation.of("assessment.error.notPossible." + state);
        }
        decisions.add(id, kind, reason, null, self.person(), clock.instant());
    }

    private EntrySummary entry(EntryId id, SignedIn self) {
        return reader.find(id, self).orElseThrow(() -> RuleViolation.of("assessment.error.unknown"));
    }
}
