package org.stationportal.customers.imports;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.IdentityNumbers;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.StationId;
import org.stationportal.sheets.SourceFile;
import org.stationportal.sheets.SourceRow;

/**
 * Imports of customers with their meters from exports of CCS, in four steps: the file, its columns, what is wrong in it,
 * and the import itself, which works in the background. Whoever opens files at the counter imports them, and the leader
 * of the team whose work the counter is.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('COUNTER_CLERK', 'BUSINESS_TEAM_LEADER', 'ADMINISTRATOR')")
public class CustomerImports {

    private static final int LARGEST_PAGE = 500;
    private static final int FIRST_ROWS = 5;

    private final ImportBook book;
    private final ImportReader reader;
    private final NewImports newImports;
    private final StoredFiles files;
    private final StoredRows rows;
    private final RejectedRows rejected;
    private final IdentityNumbers numbers;
    private final ImportLimits limits;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerImports(
            ImportBook book,
            ImportReader reader,
            NewImports newImports,
            StoredFiles files,
            StoredRows rows,
            RejectedRows rejected,
            IdentityNumbers numbers,
            ImportLimits limits,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.reader = reader;
        this.newImports = newImports;
        this.files = files;
        this.rows = rows;
        this.rejected = rejected;
        this.numbers = numbers;
        this.limits = limits;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a file whose columns are then to be confirmed; one that cannot be read is refused, and nothing is kept. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ImportId upload(String fileName, InputStream content) {
        // without a transaction: no connection waits for a slow line
        try (StoredFiles.Copy copy = files.receive(content)) {
            SourceFile file = SourceFile.open(copy.file(), limits.sheet());
            Layout layout = Layout.of(file, limits.sheet());
            List<List<String>> first;
            try (Stream<SourceRow> source = file.rows()) {
                first = source.filter(row -> row.no() > layout.row())
                        .limit(FIRST_ROWS)
                        .map(row -> row.cells().stream()
                                .map(cell -> Masked.ifIdentity(cell.text()))
                                .toList())
                        .toList();
            }
            if (first.isEmpty()) {
                throw SourceFile.refused("noRows");
            }
            return newImports.keep(fileName, copy, layout, Math.max(file.size() - layout.row(), 1), first);
        }
    }

    public ImportDetails get(ImportId id) {
        return find(id).orElseThrow(() -> RuleViolation.of("customers.import.error.unknown"));
    }

    public Optional<ImportDetails> find(ImportId id) {
        return reader.find(station(), id);
    }

    /** The imports of the station, the latest first; pages count from 0. */
    public Page<ImportSummary> list(int page, int size) {
        return reader.list(station(), Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** What is wrong by kind, the most frequent first. */
    public List<ProblemCount> problemCounts(ImportId id) {
        return reader.counts(get(id).summary().id());
    }

    /** What is wrong cell by cell in the order of the rows; pages count from 0. */
    public Page<Problem> problems(ImportId id, int page, int size) {
        return reader.problems(get(id).summary().id(), Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** Confirms which heading speaks of which field, remembers it for files with these headings, and has every row checked. */
    @Transactional
    public void check(ImportId id, Map<ImportField, String> mapping) {
        RunningImport job = locked(id, ImportState.CHECKING);
        newImports.confirm(job, mapping);
        rows.startAnew(id);
        book.become(id, ImportState.CHECKING, null, clock.instant());
        events.publishEvent(new ImportAsked(id));
    }

    /** Has the checked rows written in the background: the good ones, or all if all of them are good. */
    @Transactional
    public void start(ImportId id, ImportChoice choice) {
        locked(id, ImportState.IMPORTING);
        ImportSummary summary = get(id).summary();
        if (summary.bad() > 0 && choice == ImportChoice.ALL_OR_NOTHING) {
            throw RuleViolation.at("choice", "customers.import.error.someBad", String.valueOf(summary.bad()));
        }
        if (summary.bad() == summary.total()) {
            throw RuleViolation.at("choice", "customers.import.error.allBad");
        }
        book.become(id, ImportState.IMPORTING, choice, clock.instant());
        events.publishEvent(new ImportAsked(id));
    }

    /** Goes on after an unexpected failure, from the last rows that were kept. */
    @Transactional
    public void resume(ImportId id) {
        RunningImport job = locked(id);
        if (!job.state().isWorking() && job.state() != ImportState.DONE) {
            throw notPossible();
        }
        book.goOn(id);
        events.publishEvent(new ImportAsked(id));
    }

    /** Gives an import up of which nothing was written, and deletes its file. */
    @Transactional
    public void abandon(ImportId id) {
        locked(id, ImportState.ABANDONED);
        rows.forgetAll(id);
        book.become(id, ImportState.ABANDONED, null, clock.instant());
    }

    /**
     * Writes the rejected rows as an .xlsx that can be corrected and imported, with a column that says what is wrong. They
     * hold identity numbers, so who fetched them is written down first.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void rejectedRows(ImportId id, OutputStream out, Locale locale) {
        ImportDetails details = get(id);
        if (details.summary().bad() == 0 || !details.summary().fileKept()) {
            throw RuleViolation.of("customers.import.error.cleared");
        }
        numbers.handOut(
                id.value(), details.summary().fileName(), details.summary().bad());
        rejected.write(details, out, locale);
    }

    private RunningImport locked(ImportId id, ImportState next) {
        RunningImport job = locked(id);
        if (!job.state().canBecome(next)) {
            throw notPossible();
        }
        return job;
    }

    private RunningImport locked(ImportId id) {
        return book.lock(id, station().value()).orElseThrow(() -> RuleViolation.of("customers.import.error.unknown"));
    }

    private static RuleViolation notPossible() {
        return RuleViolation.of("customers.import.error.notPossible");
    }

    private StationId station() {
        return currentUser.get().station();
    }
}
