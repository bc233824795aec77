package org.stationportal.customers.imports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the checked rows of an import: the good ones in chunks, each a transaction that keeps how far it came; or all
 * of them in one transaction, of which a crash leaves nothing, and which then begins anew.
 */
@Component
class ChunkedWriting {

    private final ImportBook book;
    private final ImportRows rows;
    private final DatabaseChecks databaseChecks;
    private final FileChecks fileChecks;
    private final Writing writing;
    private final ImportLimits limits;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChunkedWriting(
            ImportBook book,
            ImportRows rows,
            DatabaseChecks databaseChecks,
            FileChecks fileChecks,
            Writing writing,
            ImportLimits limits,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.databaseChecks = databaseChecks;
        this.fileChecks = fileChecks;
        this.writing = writing;
        this.limits = limits;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void run(RunningImport job) {
        if (job.choice().orElseThrow() == ImportChoice.ALL_OR_NOTHING) {
            transaction.executeWithoutResult(status -> claimed(job.id()).ifPresent(this::whole));
        } else {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(
                        status -> claimed(job.id()).map(this::goodChunk).orElse(false)));
            }
        }
    }

    private Optional<RunningImport> claimed(ImportId id) {
        return book.claim(id).filter(job -> job.state() == ImportState.IMPORTING);
    }

    private void whole(RunningImport job) {
        // what was good when it was checked may not be any more: then it is shown again, and nothing is written
        if (foundBad(job, 0, Integer.MAX_VALUE)) {
            book.become(job.id(), ImportState.CHECKED, null, clock.instant());
            return;
        }
        int position = 0;
        int done = 0;
        for (Optional<Chunk> next = chunk(job.id(), 0); next.isPresent(); next = chunk(job.id(), position)) {
            write(job, position, next.get());
            position = next.get().upTo();
            done += next.get().rows();
            book.progress(job.id(), done);
        }
        finish(job);
    }

    /** True while there may be more. */
    private boolean goodChunk(RunningImport job) {
        Optional<Chunk> next = chunk(job.id(), job.position());
        if (next.isEmpty()) {
            finish(job);
            return false;
        }
        foundBad(job, job.position(), next.get().upTo());
        write(job, job.position(), next.get());
        book.progress(job.id(), job.writtenRows() + next.get().rows());
        return true;
    }

    private void write(RunningImport job, int after, Chunk chunk) {
        book.written(job.id(), chunk.upTo(), chunk.rows(), writing.write(job, after, chunk.upTo(), clock.instant()));
    }

    private boolean foundBad(RunningImport job, int after, int upTo) {
        List<Problem> problems = databaseChecks.problems(job.id(), job.station(), after, upTo);
        if (problems.isEmpty()) {
            return false;
        }
        rows.addProblems(job.id(), problems);
        fileChecks.markBad(job.id());
        book.countBad(job.id());
        return true;
    }

    private void finish(RunningImport job) {
        book.become(job.id(), ImportState.DONE, null, clock.instant());
    }

    /** So many rows, the last of which has this number. */
    private record Chunk(int upTo, int rows) {}

    private Optional<Chunk> chunk(ImportId id, int after) {
        return jdbc.sql("""
                        select coalesce(max(row_no), 0), count(*) from (select row_no from customer_import_row
                            where import_id = :id and row_no > :after order by row_no limit :size) chunk""")
                .param("id", id.value())
                .param("after", after)
                .param("size", limits.chunkRows())
                .query((rs, i) -> new Chunk(rs.getInt(1), rs.getInt(2)))
                .optional()
                .filter(chunk -> chunk.rows() > 0);
    }
}
