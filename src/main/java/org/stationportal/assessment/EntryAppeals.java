package org.stationportal.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/**
 * What appeals do to entries, in the transaction of the appeal; who may appeal and decide is its to say. Every change
 * locks the station's ledger, so whoever holds locks of his own takes them before.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("hasRole('EMPLOYEE')")
public class EntryAppeals {

    private final LedgerReader reader;
    private final LedgerBook book;
    private final DecisionBook decisions;
    private final CounterEntries counterEntries;
    private final MonthBook months;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;

    EntryAppeals(
            LedgerReader reader,
            LedgerBook book,
            DecisionBook decisions,
            CounterEntries counterEntries,
            MonthBook months,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock) {
        this.reader = reader;
        this.book = book;
        this.decisions = decisions;
        this.counterEntries = counterEntries;
        this.months = months;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last day (inclusive) on which the month is shown to everybody; empty while it is not published. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Optional<LocalDate> publishedUntil(StationId station, YearMonth month) {
        return jdbc.sql("select published_until from month_result where station_id = :station and month = :month"
                        + " and published_until is not null")
                .param("station", station.value())
                .param("month", month.toString())
                .query(LocalDate.class)
                .optional();
    }

    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public boolean isReversed(EntryId id) {
        return counterEntries.isReversed(id);
    }

    /** Who has confirmed the entry in the review. */
    @PreAuthorize("permitAll()") // also asked by the nightly work, in which nobody is signed in
    public Set<EmployeeId> confirmedBy(EntryId id) {
        return decisions.of(id).stream()
                .filter(decision -> decision.kind() == EntryDecision.Kind.CONFIRMED)
                .map(EntryDecision::decidedBy)
                .collect(Collectors.toSet());
    }

    /** Of these entries those that were recorded for a breach, for the portal's own work, which has no reader. */
    @PreAuthorize("permitAll()") // as above
    public List<RecordedEntry> recorded(Collection<EntryId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, employee_id, title from ledger_entry
                        where id in (:ids) and reverses_entry_id is null order by id""")
                        .param("ids", ids.stream().map(EntryId::value).toList())
                        .query((rs, i) -> new RecordedEntry(
                                new EntryId(rs.getLong("id")),
                                new EmployeeId(rs.getLong("employee_id")),
                                rs.getString("title")))
                        .list();
    }

    /** Suspends the entry; refused when it does not stand any more as it was seen. */
    public void appeal(EntrySummary seen, String reason) {
        EntrySummary entry = locked(seen.id());
        if (entry.state() != seen.state()) {
            throw RuleViolation.of("assessment.error.alreadyDecided");
        }
        add(entry, EntryDecision.Kind.APPEALED, reason);
    }

    /** The person takes the appeal back; the entry stands as before it. */
    public void withdraw(EntryId id, String reason) {
        add(pending(id), EntryDecision.Kind.APPEAL_WITHDRAWN, reason);
    }

    /** The entry stands. */
    public void uphold(EntryId id, String reason) {
        add(pending(id), EntryDecision.Kind.UPHELD, reason);
    }

    /** The entry does not count any more; that of a sealed month is taken back by the counter-entry that this gives. */
    public Optional<EntryId> overturn(EntryId id, String reason) {
        EntrySummary entry = pending(id);
        add(entry, EntryDecision.Kind.OVERTURNED, reason);
        return months.locked(entry.station(), entry.month()).state().isSealed()
                ? Optional.of(
                        counterEntries.reverse(entry, reason, currentUser.get().person(), clock.instant()))
                : Optional.empty();
    }

    private EntrySummary pending(EntryId id) {
        EntrySummary entry = locked(id);
        if (entry.state() != EntryState.APPEALED) {
            throw RuleViolation.of("assessment.error.alreadyDecided");
        }
        return entry;
    }

    private EntrySummary locked(EntryId id) {
        book.lock(currentUser.get().station());
        return reader.find(id, currentUser.get()).orElseThrow(() -> RuleViolation.of("assessment.error.unknown"));
    }

    private void add(EntrySummary entry, EntryDecision.Kind kind, String reason) {
        decisions.add(entry.id(), kind, reason, null, currentUser.get().person(), clock.instant());
    }

    /** An entry for a breach, against whom, and for what. */
    public record RecordedEntry(EntryId id, EmployeeId employee, String title) {}
}
