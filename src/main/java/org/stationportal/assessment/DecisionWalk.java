package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
                   e.month as recorded_month, e.id as entry_id, coalesce(e.position, 0) as position,
                   coalesce(e.title, '') as title,
                   1 as v, d.previous_hash as previous, d.previous_id as previousId, d.entry_id as entry, d.kind,
                   d.reason, d.amount, d.month, d.decided_by as decidedBy,
                   date_format(d.decided_at, '%Y-%m-%dT%H:%i:%s.%fZ') as decidedAt
            from entry_decision d
            left join ledger_entry e on e.id = d.entry_id
            where coalesce(e.station_id, :station) = :station order by d.id""";

    private static final String STANDING = """
            select x.entry_id, x.appeal, x.month, e.position, e.title, e.month as recorded_month
            from entry_standing x join ledger_entry e on e.id = x.entry_id where e.station_id = :station""";

    private static final Set<String> BEFORE_SEAL = Set.of("CONFIRMED", "WAIVED", "AMOUNT_SET", "DEFERRED");

    private static final Set<String> OF_APPEALS = Set.of("APPEALED", "UPHELD", "OVERTURNED", "APPEAL_WITHDRAWN");

    private final SealedMonths seals;
    /** How the few entries stand that were appealed against or moved, by the last decisions about them. */
    private final Map<Long, Standing> standings = new HashMap<>();

    private long lastId;

    DecisionWalk(SealedMonths seals) {
        super(EntryFacts.NO_HASH, new AtomicLong());
        this.seals = seals;
    }

    Optional<Difference> check(JdbcClient jdbc, long station) {
        return walk(jdbc, DECISIONS, Map.of("station", station))
                .or(() -> end(jdbc, station))
                .or(seals::missingDecision)
                .or(() -> standing(jdbc, station));
    }

    /** The first entry that does not stand as the decisions say. */
    private Optional<Difference> standing(JdbcClient jdbc, long station) {
        var differing = new HashMap<>(standings);
        jdbc.sql(STANDING).param("station", station).query(rs -> {
            Standing recorded = standing(rs, rs.getString("appeal"), rs.getString("month"));
            if (recorded.sameAs(standings.get(recorded.entry))) {
                differing.remove(recorded.entry);
            } else {
                differing.put(recorded.entry, recorded);
            }
        });
        return differing.values().stream()
                .min(Comparator.comparing(Standing::position))
                .map(one -> new Difference(
                        Kind.STANDING,
                        one.position,
                        new EntryId(one.entry),
                        EntryWalk.monthOf(one.standingMonth()),
                        one.title));
    }

    private static Standing standing(ResultSet rs, @Nullable String appeal, @Nullable String month)
            throws SQLException {
        return new Standing(
                rs.getLong("entry_id"),
                rs.getLong("position"),
                rs.getString("title"),
                rs.getString("recorded_month"),
                appeal,
                month);
    }

    @Override
    @Nullable
    Difference step(ResultSet rs) throws SQLException {
        if (rs.getLong(7) == 0) {
            return new Difference(Kind.DECISION_ENTRY, 0, null, null, rs.getString("entry"));
        }
        String kind = rs.getString(5);
        String month = standingMonth(rs);
        remember(rs, kind);
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
        if (BEFORE_SEAL.contains(kind) && seals.decidedBefore(month, id)) {
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

    private Difference differs(Kind kind, ResultSet rs) throws SQLException {
        return new Difference(
                kind, rs.getLong(8), new EntryId(rs.getLong(7)), EntryWalk.monthOf(standingMonth(rs)), rs.getString(9));
    }

    /** The month in which the entry stands before this decision. */
    private String standingMonth(ResultSet rs) throws SQLException {
        Standing standing = standings.get(rs.getLong(7));
        return standing == null ? rs.getString(6) : standing.standingMonth();
    }

    private void remember(ResultSet rs, String kind) throws SQLException {
        boolean moved = kind.equals("DEFERRED");
        if (moved || OF_APPEALS.contains(kind)) {
            Standing before = standings.get(rs.getLong("entry_id"));
            String appeal = before == null ? null : before.appeal;
            String month = before == null ? null : before.month;
            Standing now = standing(rs, moved ? appeal : kind, moved ? rs.getString("month") : month);
            standings.put(now.entry, now);
        }
    }

    /** The end of the appeals about an entry, and the month to which it was moved. */
    private record Standing(
            long entry,
            long position,
            String title,
            String recordedMonth,
            @Nullable String appeal,
            @Nullable String month) {

        private String standingMonth() {
            return month == null ? recordedMonth : month;
        }

        private boolean sameAs(@Nullable Standing other) {
            return other != null && Objects.equals(appeal, other.appeal) && Objects.equals(month, other.month);
        }
    }
}
