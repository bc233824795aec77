package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.assessment.LedgerCheck.Kind;

/** Recomputes the entries of a station: their chain, and what each rests on. */
final class EntryWalk extends ChainWalk {

    private static final String ENTRIES = """
            select e.hash, e.id, coalesce(if(e.reverses_entry_id is null,
                       n.obligation_id = e.obligation_id and n.recipient_id = e.employee_id
                       and n.served_at is not null and n.lead_until <= e.recorded_at,
                       r.reverses_entry_id is null and r.station_id = e.station_id and r.employee_id = e.employee_id
                       and r.obligation_id = e.obligation_id and r.notice_id = e.notice_id), false) as rests,
                   o.clause_version_id as owed_version, o.amount_category, r.quantity as reversed_quantity,
                   r.amount as reversed_amount,
                   %s
            from ledger_entry e force index (uk_ledger_entry_position)
            left join notice n on n.id = e.notice_id
            left join obligation o on o.id = e.obligation_id
            left join ledger_entry r on r.id = e.reverses_entry_id
            where e.station_id = :station and e.position > :after and e.position <= :upTo order by e.position""".formatted(SealedColumns.OF_ENTRY);

    private static final int HASH = 1;
    private static final int ID = 2;
    private static final int RESTS = 3;
    private static final int PREVIOUS = 9;
    private static final int POSITION = 11;
    private static final int MONTH = 12;
    private static final int TITLE = 24;

    private final JdbcClient jdbc;
    private final Stretch stretch;
    private final SealedMonths seals;
    private final EntryPrices prices;
    private long lastId;

    EntryWalk(JdbcClient jdbc, Stretch stretch, AtomicLong progress) {
        super(stretch.previousHash, progress);
        this.jdbc = jdbc;
        this.stretch = stretch;
        seals = new SealedMonths(jdbc, stretch.station);
        prices = new EntryPrices(jdbc, stretch.station);
    }

    /** What differs on the stretch; on the last one also whether it ends as recorded. */
    Optional<Difference> check() {
        Optional<Difference> first =
                walk(jdbc, ENTRIES, Map.of("station", stretch.station, "after", stretch.after, "upTo", stretch.upTo));
        return first.isPresent() || stretch.upTo < Long.MAX_VALUE ? first : end();
    }

    SealedMonths seals() {
        return seals;
    }

    @Override
    @Nullable
    Difference step(ResultSet rs) throws SQLException {
        String hash = rs.getString(HASH);
        if (rs.getLong(POSITION) != place() + 1 || !continues(rs.getString(PREVIOUS))) {
            return differs(Kind.LINK, rs);
        }
        if (!sealed(rs, hash)) {
            return differs(Kind.CONTENT, rs);
        }
        if (!rs.getBoolean(RESTS)) {
            return differs(Kind.NOTICE, rs);
        }
        if (!prices.hold(rs)) {
            return differs(Kind.CLAUSE, rs);
        }
        seals.entry(rs.getString(MONTH), hash, place() + 1);
        passed(hash);
        lastId = rs.getLong(ID);
        return null;
    }

    private long place() {
        return stretch.after + checked();
    }

    private Optional<Difference> end() {
        boolean ends = jdbc.sql(
                        "select last_position, last_entry_id, last_hash from ledger_head where station_id = :station")
                .param("station", stretch.station)
                .query((rs, i) -> rs.getLong("last_position") == place()
                        && rs.getLong("last_entry_id") == lastId
                        && rs.getString("last_hash").equals(last()))
                .optional()
                .orElse(place() == 0);
        return ends ? Optional.empty() : Optional.of(new Difference(Kind.END, place() + 1, null, null, ""));
    }

    private static Difference differs(Kind kind, ResultSet rs) throws SQLException {
        return new Difference(
                kind,
                rs.getLong(POSITION),
                new EntryId(rs.getLong(ID)),
                monthOf(rs.getString(MONTH)),
                rs.getString(TITLE));
    }

    /** Null for what is not a month: the column may hold anything when somebody wrote to it. */
    static @Nullable YearMonth monthOf(String month) {
        return month.matches("[0-9]{4}-(0[1-9]|1[0-2])") ? YearMonth.parse(month) : null;
    }

    /**
     * Places of a station's chain: those after {@code after} up to {@code upTo}, inclusive.
     *
     * @param previousHash what the first of them has to continue
     */
    record Stretch(long station, long after, long upTo, String previousHash) {

        /** All, or two halves of a long chain. */
        static List<Stretch> of(JdbcClient jdbc, long station, long size, long longest) {
            long half = size / 2;
            Optional<String> hash = size <= longest
                    ? Optional.empty()
                    : jdbc.sql("select hash from ledger_entry where station_id = :station and position = :half")
                            .param("station", station)
                            .param("half", half)
                            .query(String.class)
                            .optional();
            return hash.map(end -> List.of(
                            new Stretch(station, 0, half, EntryFacts.NO_HASH),
                            new Stretch(station, half, Long.MAX_VALUE, end)))
                    .orElseGet(() -> List.of(new Stretch(station, 0, Long.MAX_VALUE, EntryFacts.NO_HASH)));
        }
    }
}
