package org.stationportal.assessment;

import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/** What the entries of the months come to, read again only after a change of the ledger. */
@Component
class MonthTallies {

    private final JdbcClient jdbc;
    private final LedgerMemo memo;

    MonthTallies(JdbcClient jdbc, LedgerMemo memo) {
        this.jdbc = jdbc;
        this.memo = memo;
    }

    MonthTally of(StationId station, YearMonth month) {
        return memo.get("tally", station, month, () -> MonthTally.read(jdbc, station, month));
    }
}
