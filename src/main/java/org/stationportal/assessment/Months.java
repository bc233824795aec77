package org.stationportal.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.Accounts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** The months 月度考核 of the reader's station and their steps up to the approval. */
@Service
@Transactional
public class Months {

    private static final String LEADERS = Review.DECIDERS;

    private final MonthBook book;
    private final MonthResultRepository results;
    private final LedgerBook ledger;
    private final MonthSeals seals;
    private final Figures figures;
    private final Blocks blocks;
    private final EntrySeals entrySeals;
    private final StandingMonth standing;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Clock clock;

    Months(
            MonthBook book,
            MonthResultRepository results,
            LedgerBook ledger,
            MonthSeals seals,
            Figures figures,
            Blocks blocks,
            EntrySeals entrySeals,
            StandingMonth standing,
            Accounts accounts,
            CurrentUser currentUser,
            Clock clock) {
        this.book = book;
        this.results = results;
        this.ledger = ledger;
        this.seals = seals;
        this.figures = figures;
        this.blocks = blocks;
        this.entrySeals = entrySeals;
        this.standing = standing;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The calendar month of today. */
    public YearMonth current() {
        return YearMonth.from(today());
    }

    /** The month to settle next: the oldest that is not approved, else the current one. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public YearMonth pending() {
        return book.oldestOpen(currentUser.get().station()).orElseGet(this::current);
    }

    /** The months that have a row, and the current one; the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public List<YearMonth> known() {
        var months = new TreeSet<>(book.known(currentUser.get().station()));
        months.add(current());
        return List.copyOf(months.descendingSet());
    }

    /** How far the month has come; open when nothing has happened in it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public MonthSummary of(YearMonth month) {
        return find(month).map(book::summary).orElseGet(() -> MonthSummary.untouched(month));
    }

    /** People × clauses: live until the approval, then as frozen. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD', 'INTEGRATION')")
    public MonthFigures figures(YearMonth month) {
        return figures.of(currentUser.get().station(), month);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(LEADERS)
    public List<TeamProgress> progress(YearMonth month) {
        return figures.progress(currentUser.get().station(), month);
    }

    /** What stands in the way of the month's approval; empty when nothing does. */
    @Transactional(readOnly = true)
    @PreAuthorize(LEADERS)
    public List<Block> blocks(YearMonth month) {
        return of(month).state().isSealed()
                ? List.of()
                : blocks.all(currentUser.get().station(), month);
    }

    /** Opens the team review, from the last day of the month on. */
    @PreAuthorize(LEADERS)
    public void startReview(YearMonth month) {
        if (today().isBefore(month.atEndOfMonth())) {
            throw RuleViolation.of("assessment.error.monthNotOver");
        }
        MonthResult result = locked(month);
        result.startReview();
        happened(result, MonthEvent.Kind.REVIEW_STARTED, Optional.empty());
    }

    /** Submits the month for approval, once every entry of every team is decided. */
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'DEPUTY_HEAD')")
    public void submit(YearMonth month) {
        MonthResult result = locked(month);
        result.submit(currentUser.get().person(), clock.instant());
        List<Block> open = blocks.undecided(result.station(), month);
        if (!open.isEmpty()) {
            throw RuleViolation.of("assessment.error.undecided", open.size());
        }
        happened(result, MonthEvent.Kind.SUBMITTED, Optional.empty());
    }

    /** Gives a submitted month back to the teams. */
    @PreAuthorize("hasRole('STATION_HEAD')")
    public void returnForReview(YearMonth month, String reason) {
        DecisionBook.checkReason(reason);
        MonthResult result = locked(month);
        result.returnForReview();
        happened(result, MonthEvent.Kind.RETURNED, Optional.of(reason));
    }

    /**
     * Approves the month and seals it: freezes the totals and the end of the chain. The password is asked again; the
     * version is that of the summary the head has looked at, and one that is no longer true is refused. So is a month with
     * an entry that does not say what its hash seals.
     */
    @PreAuthorize("hasRole('STATION_HEAD')")
    public void approve(YearMonth month, String password, long version) {
        EmployeeId head = currentUser.get().person();
        if (!accounts.passwordMatches(head, password)) {
            throw RuleViolation.at("password", "assessment.error.password");
        }
        MonthResult result = locked(month);
        if (!result.state().canBecome(MonthState.APPROVED)) {
            throw RuleViolation.of("assessment.error.notPossible." + result.state());
        }
        if (result.version() != version) {
            throw RuleViolation.of("assessment.error.stale");
        }
        List<Block> open = blocks.all(result.station(), month);
        if (!open.isEmpty()) {
            throw RuleViolation.of("assessment.error.blocked", open.size());
        }
        entrySeals
                .firstBroken(result.station(), standing.recorded(result.station(), month))
                .ifPresent(place -> {
                    throw RuleViolation.of("assessment.error.broken", place);
                });
        Figures.Frozen frozen = figures.freeze(result);
        seals.mark(result);
        result.approve(
                head,
                clock.instant(),
                frozen.total(),
                frozen.entries(),
                ledger.lock(result.station()).hash());
        happened(result, MonthEvent.Kind.APPROVED, Optional.empty());
    }

    private MonthResult locked(YearMonth month) {
        return book.locked(currentUser.get().station(), month);
    }

    private Optional<MonthResult> find(YearMonth month) {
        SignedIn reader = currentUser.get();
        return results.findByStationIdAndMonth(reader.station().value(), month.toString());
    }

    private void happened(MonthResult result, MonthEvent.Kind kind, Optional<String> reason) {
        book.happened(result, kind, currentUser.get().person(), clock.instant(), reason.orElse(null));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PortalTime.ZONE));
    }
}
