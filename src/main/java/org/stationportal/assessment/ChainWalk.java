package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
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
    private String previous;
    private @Nullable Difference difference;

    /** {@code previous} is the hash of the row before the first. */
    ChainWalk(String previous, AtomicLong progress) {
        this.previous = previous;
        this.progress = progress;
    }

    Optional<Difference> walk(JdbcClient jdbc, String sql, Map<String, ?> parameters) {
        jdbc.sql(sql).withFetchSize(ROWS_AT_ONCE).params(parameters).query(this);
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
            progress.incrementAndGet();
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
