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
        if (before == null || !stand(before.ends, station)) {
            return new Known(MonthTally.read(jdbc, station, month), ends);
        }
        List<EmployeeId> changed = changed(station, before.ends);
        return new Known(
                changed.size() > FEW
                        ? MonthTally.read(jdbc, station, month)
                        : before.tally.with(changed, MonthTally.read(jdbc, station, month, changed)),
                ends);
    }

    private Ends ends(StationId station) {
        return jdbc.sql("""
                select last_position, last_hash, last_decision_id, last_decision_hash from ledger_head
                where station_id = :station""")
                .param("station", station.value())
                .query((rs, i) -> new Ends(rs.getLong(1), rs.getString(2), rs.getLong(3), rs.getString(4)))
                .optional()
                .orElse(Ends.OF_NOTHING);
    }

    /** Whether the chains go on from these ends; they do not where what was read has been rolled back. */
    private boolean stand(Ends ends, StationId station) {
        return jdbc.sql("""
                select (:position = 0 or exists (select 1 from ledger_entry
                        where station_id = :station and position = :position and hash = :hash))
                    and (:decision = 0 or exists (select 1 from entry_decision
                        where id = :decision and hash = :decisionHash))""")
                .param("station", station.value())
                .param("position", ends.position)
                .param("hash", ends.hash)
                .param("decision", ends.decision)
                .param("decisionHash", ends.decisionHash)
                .query(Boolean.class)
                .single();
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

    private record Ends(long position, String hash, long decision, String decisionHash) {

        private static final Ends OF_NOTHING = new Ends(0, EntryFacts.NO_HASH, 0, EntryFacts.NO_HASH);
    }
}
