package org.stationportal.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/**
 * The engine's side of the sweep: claims due rows with a row lock that other sweeps skip, and writes back what was
 * handled. All of it inside the caller's transaction, a few statements for a batch, however many rows it has.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Watch {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Deadlines deadlines;

    Watch(JdbcClient jdbc, JdbcTemplate template, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.template = template;
        this.deadlines = deadlines;
    }

    /**
     * Claims up to {@code limit} rows whose next instant is not after {@code now}, the longest due first, but none of
     * {@code setAside}. By the index, so that no row is locked but those claimed.
     */
    public List<WatchedObligation> claim(Instant now, int limit, Collection<ObligationId> setAside) {
        var claimed = jdbc.sql("""
                select id, station_id, team_id, clause_code, clause_version_id, chain_id, assessed, urgent, budget,
                       opened_at, due_at, assessable_from, deadline_version, status, completed_at, deadline_set_at,
                       handled_until
                from obligation force index (idx_obligation_next_at)
                where next_at <= :now and id not in (:setAside)
                order by next_at limit :limit for update skip locked""")
                .param("now", SqlTime.param(now))
                .param("limit", limit)
                .param("setAside", setAside.isEmpty() ? List.of(0L) : values(setAside))
                .query((rs, i) -> claim(rs))
                .list();
        return claimed.isEmpty() ? List.of() : withWhatBelongsToThem(claimed);
    }

    /** The earliest instant after which something has to happen; empty when nothing is watched. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Instant> nextDue() {
        return jdbc.sql("select next_at from obligation where next_at is not null order by next_at limit 1")
                .query((rs, i) -> SqlTime.instant(rs, "next_at"))
                .optional();
    }

    /** All rungs up to {@code now} are handled; the next instant per obligation, null for nothing more. */
    public void handled(Map<ObligationId, @Nullable Instant> next, Instant now) {
        if (next.isEmpty()) {
            return;
        }
        // one statement whatever the number: the rows arrive as a table, which drives the join
        var rows = next.entrySet().stream()
                .map(e -> "[" + e.getKey().value()
                        + (e.getValue() == null ? "]" : ",\"" + SqlTime.param(e.getValue()) + "\"]"))
                .collect(Collectors.joining(",", "[", "]"));
        template.update("""
                update json_table(?, '$[*]' columns (id bigint path '$[0]', next_at varchar(26) path '$[1]')) n
                straight_join obligation o on o.id = n.id
                set o.handled_until = ?, o.next_at = cast(replace(n.next_at, 'T', ' ') as datetime(6))""", rows, SqlTime.param(now));
    }

    /** Looks at the obligations again at an instant, if nothing earlier is to happen: a notice was served, say. */
    public void wakeAt(Collection<ObligationId> ids, Instant at) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    update obligation set next_at = least(coalesce(next_at, :at), :at)
                    where id in (:ids) and status in ('OPEN', 'FULFILLED_LATE')""")
                    .param("at", SqlTime.param(at))
                    .param("ids", values(ids))
                    .update();
        }
    }

    /** Looks again at all open obligations of a clause: its ladder was changed. */
    public void wakeAll(StationId station, String clauseCode, Instant at) {
        jdbc.sql("""
                update obligation set next_at = least(coalesce(next_at, :at), :at)
                where station_id = :station and status = 'OPEN' and clause_code = :clause""")
                .param("at", SqlTime.param(at))
                .param("station", station.value())
                .param("clause", clauseCode)
                .update();
    }

    /** The suspension has run its time: the clocks run on. */
    public void resumeSuspended(ObligationId id, Instant now) {
        deadlines.resume(id, now, null);
    }

    /** Breaches fall on these holdings; the caller publishes them, and the entries are made in the same transaction. */
    public void breached(List<Breach> breaches, Instant now) {
        if (breaches.isEmpty()) {
            return;
        }
        jdbc.sql("update obligation_party set breached_at = :now where id in (:ids) and breached_at is null")
                .param("now", SqlTime.param(now))
                .param("ids", breaches.stream().map(b -> b.holding().id()).toList())
                .update();
        jdbc.sql("""
                update obligation set status = 'MISSED', version = version + 1
                where id in (:ids) and status in ('OPEN', 'FULFILLED_LATE')""")
                .param(
                        "ids",
                        breaches.stream()
                                .map(b -> b.obligation().id().value())
                                .distinct()
                                .toList())
                .update();
        template.batchUpdate("""
                insert into obligation_event (obligation_id, kind, at, recorded_at, person_id, due_at, deadline_version)
                values (?, 'MISSED', ?, ?, ?, ?, ?)""", breaches, breaches.size(), (ps, breach) -> {
            ps.setLong(1, breach.obligation().id().value());
            ps.setObject(2, SqlTime.param(now));
            ps.setObject(3, SqlTime.param(now));
            ps.setLong(4, breach.holding().employee().value());
            ps.setObject(5, SqlTime.param(breach.obligation().dueAt()));
            ps.setInt(6, breach.obligation().deadlineVersion());
        });
    }

    /** The time ran out for whoever held the obligation then. */
    public record Breach(WatchedObligation obligation, WatchedObligation.Holding holding) {}

    private List<WatchedObligation> withWhatBelongsToThem(List<Claim> claimed) {
        List<Long> ids = claimed.stream().map(c -> c.row().id().value()).toList();
        Map<Long, List<WatchedObligation.Holding>> holdings = holdings(ids);
        Map<Long, Instant> totals = dueOf(claimed.stream()
                .map(Claim::chain)
                .filter(chain -> chain != 0)
                .distinct()
                .toList());
        Map<Long, WatchedObligation.RunningStop> stops = stops(claimed.stream()
                .filter(c -> c.row().status() == ObligationStatus.SUSPENDED)
                .toList());
        return claimed.stream()
                .map(c -> complete(
                        c.row(),
                        Optional.ofNullable(totals.get(c.chain())),
                        stops.get(c.row().id().value()),
                        holdings.getOrDefault(c.row().id().value(), List.of())))
                .toList();
    }

    private Map<Long, List<WatchedObligation.Holding>> holdings(List<Long> ids) {
        var holdings = new HashMap<Long, List<WatchedObligation.Holding>>();
        jdbc.sql("""
                        select id, obligation_id, employee_id, held_from, held_until, breached_at
                        from obligation_party where obligation_id in (:ids) order by id""").param("ids", ids).query(rs -> {
            holdings.computeIfAbsent(rs.getLong("obligation_id"), k -> new ArrayList<>(1))
                    .add(new WatchedObligation.Holding(
                            rs.getLong("id"),
                            new EmployeeId(rs.getLong("employee_id")),
                            SqlTime.instant(rs, "held_from"),
                            SqlTime.optionalInstant(rs, "held_until"),
                            SqlTime.optionalInstant(rs, "breached_at")));
        });
        return holdings;
    }

    private Map<Long, Instant> dueOf(List<Long> totals) {
        var due = new HashMap<Long, Instant>();
        if (!totals.isEmpty()) {
            jdbc.sql("select id, due_at from obligation where id in (:ids)")
                    .param("ids", totals)
                    .query(rs -> {
                        due.put(rs.getLong("id"), SqlTime.instant(rs, "due_at"));
                    });
        }
        return due;
    }

    /** A suspension stands at the obligation for which it was asked; it stops all of the chain. */
    private Map<Long, WatchedObligation.RunningStop> stops(List<Claim> suspended) {
        var stops = new HashMap<Long, WatchedObligation.RunningStop>();
        if (!suspended.isEmpty()) {
            jdbc.sql("""
                    select w.id, s.until_at, s.approver_id from obligation w
                    join obligation o on o.id = w.id or o.chain_id = w.chain_id
                    join suspension s on s.obligation_id = o.id and s.state = 'RUNNING'
                    where w.id in (:ids)""")
                    .param(
                            "ids",
                            suspended.stream().map(c -> c.row().id().value()).toList())
                    .query(rs -> {
                        stops.put(
                                rs.getLong("id"),
                                new WatchedObligation.RunningStop(
                                        SqlTime.instant(rs, "until_at"),
                                        false,
                                        new EmployeeId(rs.getLong("approver_id"))));
                    });
        }
        return stops;
    }

    private static List<Long> values(Collection<ObligationId> ids) {
        return ids.stream().map(ObligationId::value).toList();
    }

    private static Claim claim(ResultSet rs) throws SQLException {
        long id = rs.getLong("id");
        long chain = rs.getLong("chain_id");
        return new Claim(
                chain,
                new WatchedObligation(
                        new ObligationId(id),
                        new StationId(rs.getLong("station_id")),
                        new TeamId(rs.getLong("team_id")),
                        rs.getString("clause_code"),
                        rs.getLong("clause_version_id"),
                        chain == id,
                        rs.getBoolean("assessed"),
                        rs.getBoolean("urgent"),
                        Budget.parse(rs.getString("budget")),
                        SqlTime.instant(rs, "opened_at"),
                        SqlTime.instant(rs, "due_at"),
                        Optional.empty(),
                        SqlTime.instant(rs, "assessable_from"),
                        rs.getInt("deadline_version"),
                        ObligationStatus.valueOf(rs.getString("status")),
                        SqlTime.optionalInstant(rs, "completed_at"),
                        SqlTime.instant(rs, "deadline_set_at"),
                        SqlTime.instant(rs, "handled_until"),
                        null,
                        List.of()));
    }

    private static WatchedObligation complete(
            WatchedObligation row,
            Optional<Instant> chainDueAt,
            WatchedObligation.@Nullable RunningStop stop,
            List<WatchedObligation.Holding> holdings) {
        return new WatchedObligation(
                row.id(),
                row.station(),
                row.team(),
                row.clauseCode(),
                row.clauseVersionId(),
                row.total(),
                row.assessed(),
                row.urgent(),
                row.budget(),
                row.openedAt(),
                row.dueAt(),
                chainDueAt,
                row.assessableFrom(),
                row.deadlineVersion(),
                row.status(),
                row.completedAt(),
                row.deadlineSetAt(),
                row.handledUntil(),
                stop,
                holdings);
    }

    private record Claim(long chain, WatchedObligation row) {}
}
