package org.stationportal.assessment;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** What the entries of the months come to; after a change of the ledger only the people are read again whom it concerns. */
@Component
class MonthTallies {

    /** With more people than this the whole month is read again. */
    private static final int FEW = 200;

    private final JdbcClient jdbc;
    private final LedgerMemo memo;

    MonthTallies(JdbcClient jdbc, LedgerMemo memo) {
        this.jdbc = jdbc;
        this.memo = memo;
    }

    MonthTally of(StationId station, YearMonth month) {
        return memo.<Known>refresh("tally", station, month, before -> read(station, month, before))
                .tally();
    }

    /** The ends of the chains are read first: what is added meanwhile is read again the next time. */
    private Known read(StationId station, YearMonth month, @Nullable Known before) {
        Ends ends = ends(station);
        List<EmployeeId> changed = before == null ? List.of() : changed(station, before.ends);
        return new Known(
                before == null || changed.size() > FEW
                        ? MonthTally.read(jdbc, station, month)
                        : before.tally.with(changed, MonthTally.read(jdbc, station, month, changed)),
                ends);
    }

    private Ends ends(StationId station) {
        return jdbc.sql("select last_position, last_decision_id from ledger_head where station_id = :station")
                .param("station", station.value())
                .query((rs, i) -> new Ends(rs.getLong("last_position"), rs.getLong("last_decision_id")))
                .optional()
                .orElse(new Ends(0, 0));
    }

    /** Whose entries were added or decided since; not many more than {@link #FEW}. */
    private List<EmployeeId> changed(StationId station, Ends since) {
        return jdbc.sql("""
                select employee_id from ledger_entry where station_id = :station and position > :position
                union
                select e.employee_id from entry_decision d join ledger_entry e on e.id = d.entry_id
                where d.id > :decision and e.station_id = :station
                limit :few""")
                .param("station", station.value())
                .param("position", since.position)
                .param("decision", since.decision)
                .param("few", FEW + 1)
                .query((rs, i) -> new EmployeeId(rs.getLong(1)))
                .list();
    }

    private record Known(MonthTally tally, Ends ends) {}

    private record Ends(long position, long decision) {}
}
