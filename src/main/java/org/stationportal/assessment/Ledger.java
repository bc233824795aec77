package org.stationportal.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.StationId;
import org.stationportal.reminders.Notices;

/** The ledger 考核台账: reads entries within what the reader may see, with all that they rest on. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    private static final int LARGEST_PAGE = 500;

    private final LedgerReader reader;
    private final EntrySeals seals;
    private final DecisionBook decisions;
    private final LedgerAudit audit;
    private final Obligations obligations;
    private final Notices notices;
    private final Clauses clauses;
    private final CurrentUser currentUser;

    Ledger(
            LedgerReader reader,
            EntrySeals seals,
            DecisionBook decisions,
            LedgerAudit audit,
            Obligations obligations,
            Notices notices,
            Clauses clauses,
            CurrentUser currentUser) {
        this.reader = reader;
        this.seals = seals;
        this.decisions = decisions;
        this.audit = audit;
        this.obligations = obligations;
        this.notices = notices;
        this.clauses = clauses;
        this.currentUser = currentUser;
    }

    /** A page of what the one signed in may see, counted from 0, the latest first; at most 500 rows. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Page<EntrySummary> page(LedgerFilter filter, int page, int size) {
        return reader.page(filter, currentUser.get(), Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** What the entries that the one signed in may see add up to. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public LedgerSum sum(LedgerFilter filter) {
        return reader.sum(filter, currentUser.get());
    }

    /** Every entry of the filter that the one signed in may see, in the order of the chain; few are in memory at once. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public void each(LedgerFilter filter, Consumer<EntrySummary> consumer) {
        reader.each(filter, currentUser.get(), consumer);
    }

    /** What the hash of an entry seals, to the letter; empty for an entry that is not to be seen. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Optional<EntrySeal> seal(EntryId id) {
        return find(id).map(entry -> seals.of(entry.id()));
    }

    /**
     * Where the chain of the reader's station has a hash, for example the one that seals a month; looked for from a place
     * on, inclusive. The place says nothing about whose entry it is.
     */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Optional<Long> placeOf(String hash, long from) {
        return seals.placeOf(currentUser.get().station(), hash, from);
    }

    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Optional<EntrySummary> find(EntryId id) {
        return reader.find(id, currentUser.get());
    }

    /** Everything that an entry rests on, with the clause in the language; empty for an entry that is not to be seen. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Optional<EvidenceDetails> evidence(EntryId id, Locale locale) {
        return find(id).map(entry -> evidence(entry, locale));
    }

    /**
     * Recomputes the whole ledger of the reader's own station as it stands now and names the first thing that differs.
     * Reads every entry and every decision of the station.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public LedgerCheck verify(StationId station) {
        if (!currentUser.get().station().equals(station)) {
            throw new AccessDeniedException("another station's ledger");
        }
        return audit.check(station, new AtomicLong());
    }

    private EvidenceDetails evidence(EntrySummary entry, Locale locale) {
        ObligationId id = entry.obligation();
        // the right to see the entry is the right to see what it rests on
        Optional<ObligationSummary> obligation =
                obligations.all(List.of(id)).stream().findFirst();
        return new EvidenceDetails(
                entry,
                obligation,
                obligation.flatMap(obligations::explain),
                notices.of(id).stream()
                        .filter(notice -> notice.recipient().equals(entry.employee()))
                        .toList(),
                obligations.history(id),
                obligations.holdings(id),
                clauses.get(entry.clauseCode(), locale),
                clauses.version(entry.clauseVersionId()),
                decisions.of(entry.id()),
                seals.of(entry.id()).holds());
    }
}
