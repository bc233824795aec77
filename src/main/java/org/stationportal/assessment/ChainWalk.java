package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.assessment.LedgerCheck.Difference;

/**
 * Walks a chain row by row, with few of them in memory, until something differs; its query ends with
 * {@link SealedColumns}.
 */
abstract class ChainWalk implements RowCallbackHandler {

    private static final int ROWS_AT_ONCE = 1000;

    private final SealedColumns columns = new SealedColumns();
    private final AtomicLong progress;
    private long checked;
    private String previous = EntryFacts.NO_HASH;
    private @Nullable Difference difference;

    ChainWalk(AtomicLong progress) {
        this.progress = progress;
    }

    Optional<Difference> walk(JdbcClient jdbc, String sql, long station) {
        jdbc.sql(sql).withFetchSize(ROWS_AT_ONCE).param("station", station).query(this);
        return Optional.ofNullable(difference);
    }

    @Override
    public void processRow(ResultSet rs) throws SQLException {
        if (difference != null) {
            return;
        }
        difference = step(rs);
        if (difference == null) {
            checked++;
            progress.lazySet(progress.getPlain() + 1);
        }
    }

    /** What differs in this row, or null when it is whole. */
    abstract @Nullable Difference step(ResultSet rs) throws SQLException;

    boolean continues(String previousHash) {
        return previous.equals(previousHash);
    }

    boolean sealed(ResultSet rs, String hash) throws SQLException {
        return columns.hash(rs).equals(hash);
    }

    void passed(String hash) {
        previous = hash;
    }

    long checked() {
        return checked;
    }

    String last() {
        return previous;
    }
}
