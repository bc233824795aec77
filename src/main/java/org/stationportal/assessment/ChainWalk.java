package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.assessment.LedgerCheck.Difference;

/**
 * Walks a chain row by row, with few of them in memory, until something differs. The columns of the query from
 * {@code v} to the last are the text that the hash seals.
 */
abstract class ChainWalk implements RowCallbackHandler {

    private static final int ROWS_AT_ONCE = 1000;

    private final ChainText text = new ChainText();
    private final AtomicLong progress;
    private String[] names = {};
    private int first;
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
        if (first == 0) {
            columns(rs.getMetaData());
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
        for (int i = 0; i < names.length; i++) {
            text.line(names[i], rs.getString(first + i));
        }
        return text.hash().equals(hash);
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

    private void columns(ResultSetMetaData columns) throws SQLException {
        first = 1;
        while (!columns.getColumnLabel(first).equals("v")) {
            first++;
        }
        names = new String[columns.getColumnCount() - first + 1];
        for (int i = 0; i < names.length; i++) {
            names[i] = columns.getColumnLabel(first + i);
        }
    }
}
