package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.assessment.LedgerCheck.Kind;

/** Walks the steps of a month in their order, each of which seals the one before it. */
final class MonthWalk {

    private final YearMonth month;
    private String previous = EntryFacts.NO_HASH;
    private String lastRow = "";
    private boolean approved;
    private @Nullable Difference difference;

    MonthWalk(YearMonth month) {
        this.month = month;
    }

    void step(ResultSet rs) throws SQLException {
        String kind = rs.getString("kind");
        approved |= kind.equals(MonthEvent.Kind.APPROVED.name());
        String hash = rs.getString("hash");
        lastRow = rs.getString("month_hash");
        if (hash.isEmpty() && previous.equals(EntryFacts.NO_HASH)) {
            return;
        }
        String now = MonthSeals.stepHash(
                previous,
                kind,
                rs.getString("reason"),
                rs.getObject("actor_id", Long.class),
                rs.getObject("at", LocalDateTime.class),
                rs.getInt("number"),
                lastRow);
        if (!now.equals(hash) && difference == null) {
            difference = Difference.of(month, Kind.MONTH_HISTORY, kind);
        }
        previous = hash;
    }

    /** The hash of the month's row after the last step; empty without one. */
    String lastRow() {
        return lastRow;
    }

    boolean approved() {
        return approved;
    }

    @Nullable
    Difference difference() {
        return difference;
    }
}
