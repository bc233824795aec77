package org.stationportal.customers.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.PortalTime;
import org.stationportal.sheets.SourceFile;
import org.stationportal.sheets.SourceRow;

/** Reads the file of an import and checks every row, chunk by chunk: each is a transaction that keeps how far it came. */
@Component
class Checking {

    private final ImportBook book;
    private final ImportRows rows;
    private final FileChecks fileChecks;
    private final DatabaseChecks databaseChecks;
    private final StoredFiles files;
    private final ImportLimits limits;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Checking(
            ImportBook book,
            ImportRows rows,
            FileChecks fileChecks,
            DatabaseChecks databaseChecks,
            StoredFiles files,
            ImportLimits limits,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.fileChecks = fileChecks;
        this.databaseChecks = databaseChecks;
        this.files = files;
        this.limits = limits;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Goes on from the last chunk that was kept, up to the end or until another node is found at work. */
    void run(RunningImport job) {
        try (StoredFiles.Copy copy = files.fetch(job.id())) {
            SourceFile file = SourceFile.open(copy.file(), limits.sheet());
            var check = new RowCheck(
                    job.layout().places(job.mapping()),
                    Areas.of(jdbc, job.station()),
                    LocalDate.ofInstant(clock.instant(), PortalTime.ZONE));
            try (Stream<SourceRow> source = file.rows()) {
                Iterator<RowCheck.Checked> checked = source.filter(row ->
                                row.no() > Math.max(job.position(), job.layout().row()))
                        .map(check::check)
                        .iterator();
                if (all(job, checked)) {
                    transaction.executeWithoutResult(status -> finish(job.id()));
                }
            }
        }
    }

    /** While one chunk is kept, the next one is read and checked by another thread. */
    private boolean all(RunningImport job, Iterator<RowCheck.Checked> checked) {
        int position = job.position();
        int read = job.readRows();
        try (ExecutorService reading = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("import-reader").factory())) {
            Future<List<RowCheck.Checked>> next = reading.submit(() -> chunk(checked));
            for (List<RowCheck.Checked> chunk = of(next); !chunk.isEmpty(); chunk = of(next)) {
                next = reading.submit(() -> chunk(checked));
                if (!keep(job.id(), position, chunk)) {
                    return false;
                }
                position = chunk.getLast().row().no();
                read += chunk.size();
                book.progress(job.id(), read);
                if (read > limits.rows()) {
                    throw SourceFile.refused("tooManyRows", String.valueOf(read), String.valueOf(limits.rows()));
                }
            }
        }
        return true;
    }

    private List<RowCheck.Checked> chunk(Iterator<RowCheck.Checked> checked) {
        List<RowCheck.Checked> chunk = new ArrayList<>(limits.chunkRows());
        while (chunk.size() < limits.chunkRows() && checked.hasNext()) {
            chunk.add(checked.next());
        }
        return chunk;
    }

    private static List<RowCheck.Checked> of(Future<List<RowCheck.Checked>> read) {
        try {
            return read.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** False when somebody else has gone on with it meanwhile. */
    private boolean keep(ImportId id, int from, List<RowCheck.Checked> chunk) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<RunningImport> claimed =
                    book.claim(id).filter(now -> now.state() == ImportState.CHECKING && now.position() == from);
            claimed.ifPresent(mine -> {
                rows.add(id, chunk);
                book.read(id, chunk.getLast().row().no(), chunk.size());
            });
            return claimed.isPresent();
        }));
    }

    private void finish(ImportId id) {
        book.claim(id).filter(now -> now.state() == ImportState.CHECKING).ifPresent(mine -> {
            boolean customersTwice = fileChecks.anyTwice(id, "customer_no");
            boolean metersTwice = fileChecks.anyTwice(id, "meter_no");
            rows.addProblems(id, customersTwice ? fileChecks.contradictions(id) : List.of());
            rows.addProblems(id, metersTwice ? fileChecks.metersTwice(id) : List.of());
            fileChecks.markBad(id);
            rows.addProblems(id, databaseChecks.problems(id, mine.station(), 0, Integer.MAX_VALUE));
            fileChecks.markBad(id);
            if (customersTwice) {
                fileChecks.passOverCustomers(id);
            }
            if (metersTwice) {
                fileChecks.passOverMeters(id);
            }
            book.countBad(id);
            book.become(id, ImportState.CHECKED, null, clock.instant());
        });
    }
}
