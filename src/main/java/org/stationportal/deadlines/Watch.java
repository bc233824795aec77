package org.stationportal.deadlines;

import java.time.Instant;
import java.util.Collection;
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
import org.stationportal.organization.StationId;

/**
 * The engine's side of the sweep: claims due rows with a row lock that other sweeps skip, and writes back what was
 * handled. All of it inside the caller's transaction, a few statements for a batch, however many rows it has.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Watch {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Claims claims;
    private final Deadlines deadlines;

    Watch(JdbcClient jdbc, JdbcTemplate template, Claims claims, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.template = template;
        this.claims = claims;
        this.deadlines = deadlines;
    }

    /**
     * Claims up to {@code limit} rows whose next instant is not after {@code now}, the longest due first, but none of
     * {@code setAside}.
     */
    public List<WatchedObligation> claim(Instant now, int limit, Collection<ObligationId> setAside) {
        return claims.of(now, limit, values(setAside));
    }

    /**
     * The open ones of a clause at a station, a page at a time by due instant and id, without a lock: to count what
     * another ladder would ring. The first page comes after {@link Instant#EPOCH} and 0.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<WatchedObligation> open(
            StationId station, String clauseCode, Instant dueAfter, long idAfter, int size) {
        return claims.open(station, clauseCode, dueAfter, idAfter, size);
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
                    where id in (:ids) and status in ('OPEN', 'FULFILLED_LATE', 'MISSED')""")
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

    /** A suspension at its planned end: the clocks run on; one that is only to be renewed is looked at again at its end. */
    public void resumeSuspended(ObligationId id, Instant now) {
        deadlines.resume(id, now);
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

    private static List<Long> values(Collection<ObligationId> ids) {
        return ids.stream().map(ObligationId::value).toList();
    }
}
