package org.stationportal.assessment;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.organization.StationId;

/**
 * Recomputes a station's ledger from its rows, and names the first that differs: the chain of the entries and what each
 * rests on, the chain of the decisions, the months, and the triggers that keep all of it.
 *
 * @see "Design decision 0046"
 */
@Component
public class LedgerAudit {

    private final JdbcClient jdbc;

    public LedgerAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many entries and decisions a check reads. */
    long size(StationId station) {
        return jdbc.sql("select last_position from ledger_head where station_id = :station")
                .param("station", station.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** {@code progress} counts entries and decisions while they are read; the caller's transaction sees one state. */
    public LedgerCheck check(StationId station, AtomicLong progress) {
        var seals = new SealedMonths(jdbc, station.value());
        var entries = new EntryWalk(seals, new EntryPrices(jdbc, station.value()), progress);
        var decisions = new DecisionWalk(seals, new AtomicLong());
        var months = new MonthAudit(jdbc, station);
        Optional<Difference> first = entries.check(jdbc, station.value())
                .or(() -> decisions.check(jdbc, station.value()))
                .or(seals::missing)
                .or(months::check)
                .or(() -> LedgerGuards.check(jdbc));
        return new LedgerCheck(entries.checked(), decisions.checked(), months.checked(), first);
    }
}
