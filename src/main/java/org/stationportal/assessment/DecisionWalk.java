package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.assessment.LedgerCheck.Kind;

/** Recomputes the chain of a station's decisions about entries. */
final class DecisionWalk extends ChainWalk {

    private static final String DECISIONS = """
            select straight_join d.id, d.previous_id, d.previous_hash, d.hash, d.kind,
                   coalesce(x.month, e.month) as standing_month, e.id as entry_id, coalesce(e.position, 0) as position,
                   coalesce(e.title, '') as title,
                   1 as v, d.previous_hash as previous, d.previous_id as previousId, d.entry_id as entry, d.kind,
                   d.reason, d.amount, d.month, d.decided_by as decidedBy,
                   date_format(d.decided_at, '%Y-%m-%dT%H:%i:%s.%fZ') as decidedAt
            from entry_decision d
            left join ledger_entry e on e.id = d.entry_id
            left join entry_standing x on x.entry_id = d.entry_id
            where coalesce(e.station_id, :station) = :station order by d.id""";

    /** How entries stand, against the last decisions about them. */
    private static final String STANDING = """
            select e.id, e.position, e.title, coalesce(x.month, e.month) as month
            from ledger_entry e
            join (select entry_id from entry_standing
                  union select entry_id from entry_decision
                        where kind in ('APPEALED', 'UPHELD', 'OVERTURNED', 'APPEAL_WITHDRAWN', 'DEFERRED')) k
                on k.entry_id = e.id
            left join entry_standing x on x.entry_id = e.id
            where e.station_id = :station and (x.entry_id is null
                or not x.appeal <=> (select d.kind from entry_decision d where d.entry_id = e.id
                    and d.kind in ('APPEALED', 'UPHELD', 'OVERTURNED', 'APPEAL_WITHDRAWN') order by d.id desc limit 1)
                or not x.month <=> (select d.month from entry_decision d where d.entry_id = e.id
                    and d.kind = 'DEFERRED' order by d.id desc limit 1))
            order by e.position limit 1""";

    private static final Set<String> BEFORE_SEAL = Set.of("CONFIRMED", "WAIVED", "AMOUNT_SET", "DEFERRED");

    private final SealedMonths seals;
    private long lastId;

    DecisionWalk(SealedMonths seals, AtomicLong progress) {
        super(progress);
        this.seals = seals;
    }

    Optional<Difference> check(JdbcClient jdbc, long station) {
        return walk(jdbc, DECISIONS, station)
                .or(() -> end(jdbc, station))
                .or(() -> jdbc.sql(STANDING)
                        .param("station", station)
                        .query((rs, i) -> new Difference(
                                Kind.STANDING,
                                rs.getLong("position"),
                                new EntryId(rs.getLong("id")),
                                EntryWalk.monthOf(rs.getString("month")),
                                rs.getString("title")))
                        .optional());
    }

    @Override
    @Nullable
    Difference step(ResultSet rs) throws SQLException {
        if (rs.getLong(7) == 0) {
            return new Difference(Kind.DECISION_ENTRY, 0, null, null, rs.getString("entry"));
        }
        long id = rs.getLong(1);
        String hash = rs.getString(4);
        if (hash.isEmpty() && lastId == 0) {
            return null;
        }
        if (rs.getLong(2) != lastId || !continues(rs.getString(3))) {
            return differs(Kind.DECISION_LINK, rs);
        }
        if (!sealed(rs, hash)) {
            return differs(Kind.DECISION_CONTENT, rs);
        }
        if (BEFORE_SEAL.contains(rs.getString(5)) && seals.decidedBefore(rs.getString(6), id)) {
            return differs(Kind.DECISION_AFTER_SEAL, rs);
        }
        seals.decision(id, hash);
        passed(hash);
        lastId = id;
        return null;
    }

    private Optional<Difference> end(JdbcClient jdbc, long station) {
        return jdbc.sql("""
                select last_decision_id from ledger_head
                where station_id = :station and not (last_decision_id = :id and last_decision_hash = :hash)""")
                .param("station", station)
                .param("id", lastId)
                .param("hash", last())
                .query((rs, i) -> new Difference(Kind.DECISION_END, 0, null, null, "#" + rs.getLong(1)))
                .optional();
    }

    private static Difference differs(Kind kind, ResultSet rs) throws SQLException {
        return new Difference(
                kind, rs.getLong(8), new EntryId(rs.getLong(7)), EntryWalk.monthOf(rs.getString(6)), rs.getString(9));
    }
}
