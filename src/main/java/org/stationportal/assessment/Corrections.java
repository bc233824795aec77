package org.stationportal.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Sets what was unset and takes back what was wrong, by further rows: the head, and for the head's own the deputy. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD')")
public class Corrections {

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("100000");

    private final LedgerReader reader;
    private final LedgerBook book;
    private final DecisionBook decisions;
    private final CounterEntries counterEntries;
    private final MonthBook months;
    private final Deciders deciders;
    private final CurrentUser currentUser;
    private final Clock clock;

    Corrections(
            LedgerReader reader,
            LedgerBook book,
            DecisionBook decisions,
            CounterEntries counterEntries,
            MonthBook months,
            Deciders deciders,
            CurrentUser currentUser,
            Clock clock) {
        this.reader = reader;
        this.book = book;
        this.decisions = decisions;
        this.counterEntries = counterEntries;
        this.months = months;
        this.deciders = deciders;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the one signed in corrects entries of this one's owner. */
    @Transactional(readOnly = true)
    public boolean mayCorrect(EntrySummary entry) {
        SignedIn self = currentUser.get();
        boolean ofHead = deciders.ranks(self.station()).heads().contains(entry.employee());
        return !self.is(entry.employee()) && self.holds(ofHead ? Post.DEPUTY_HEAD : Post.STATION_HEAD);
    }

    /** Sets the amount of an entry whose clause had none: yuan per unit, without a sign, as the clause would price it. */
    public void setAmount(EntryId id, BigDecimal perUnit, String reason) {
        DecisionBook.checkReason(reason);
        if (perUnit.signum() < 0
                || perUnit.compareTo(LARGEST_AMOUNT) > 0
                || perUnit.stripTrailingZeros().scale() > 2) {
            throw RuleViolation.at("amount", "assessment.error.amount", LARGEST_AMOUNT);
        }
        EntrySummary entry = locked(id);
        if (entry.amount().isPresent()) {
            throw RuleViolation.of("assessment.error.alreadyDecided");
        }
        if (months.locked(entry.station(), entry.month()).state().isSealed()) {
            throw RuleViolation.of("assessment.error.notPossible.APPROVED");
        }
        BigDecimal amount = perUnit.multiply(entry.quantity()).setScale(2, RoundingMode.HALF_UP);
        decisions.add(
                id,
                EntryDecision.Kind.AMOUNT_SET,
                reason,
                book.rewards(entry.clauseCode()) ? amount : amount.negate(),
                currentUser.get().person(),
                clock.instant());
    }

    /** Takes an entry of an approved month back by a counter-entry 冲销 in the month that is open now. */
    public EntryId reverse(EntryId id, String reason) {
        DecisionBook.checkReason(reason);
        EntrySummary entry = locked(id);
        if (entry.state() == EntryState.APPEALED) {
            throw RuleViolation.of("assessment.error.appealed");
        }
        if (entry.reverses().isPresent()
                || !entry.counts()
                || !months.locked(entry.station(), entry.month()).state().isSealed()) {
            throw RuleViolation.of("assessment.error.notReversible");
        }
        return counterEntries.reverse(entry, reason, currentUser.get().person(), clock.instant());
    }

    private EntrySummary locked(EntryId id) {
        SignedIn self = currentUser.get();
        book.lock(self.station());
        EntrySummary entry = reader.find(id, self).orElseThrow(() -> RuleViolation.of("assessment.error.unknown"));
        if (!mayCorrect(entry)) {
            throw RuleViolation.of(
                    self.is(entry.employee()) ? "assessment.error.oneself" : "assessment.error.notYours");
        }
        return entry;
    }
}
