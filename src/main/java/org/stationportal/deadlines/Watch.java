package org.stationportal.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/**
 * The engine's side of the sweep: claims due rows with a row lock that other sweeps skip, and writes back what was
 * handled. All of it inside the caller's transaction, set-based.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Watch {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ObligationReader reader;
    private final Deadlines deadlines;
    private final ObligationRepository obligations;
    private final History history;

    Watch(
            JdbcClient jdbc,
            JdbcTemplate template,
            ObligationReader reader,
            Deadlines deadlines,
            ObligationRepository obligations,
            History history) {
        this.jdbc = jdbc;
        this.template = template;
        this.reader = reader;
        this.deadlines = deadlines;
        this.obligations = obligations;
        this.history = history;
    }

    /**
     * Claims up to {@code limit} rows whose next instant is not after {@code now}, the longest due first, but none of
     * {@code setAside}. By the index, so that no row is locked but those claimed.
     */
    public List<WatchedObligation> claim(Instant now, int limit, Collection<ObligationId> setAside) {
        return watched(jdbc.sql("""
                select id, deadline_set_at, handled_until from obligation force index (idx_obligation_next_at)
                where next_at <= :now and id not in (:setAside)
                order by next_at limit :limit for update skip locked""")
                .param("now", SqlTime.param(now))
                .param("limit", limit)
                .param(
                        "setAside",
                        setAside.isEmpty()
                                ? List.of(0L)
                                : setAside.stream().map(ObligationId::value).toList())
                .query((rs, i) -> new Claim(
                        rs.getLong("id"), SqlTime.instant(rs, "deadline_set_at"), SqlTime.instant(rs, "handled_until")))
                .list());
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
        template.batchUpdate(
                "update obligation set handled_until = ?, next_at = ? where id = ?", next.entrySet(), 500, (ps, e) -> {
                    ps.setObject(1, SqlTime.param(now));
                    ps.setObject(2, SqlTime.nullableParam(e.getValue()));
                    ps.setLong(3, e.getKey().value());
                });
    }

    /** Looks at the obligations again at an instant, if nothing earlier is to happen: a notice was served, say. */
    public void wakeAt(Collection<ObligationId> ids, Instant at) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    update obligation set next_at = least(coalesce(next_at, :at), :at)
                    where id in (:ids) and status in ('OPEN', 'FULFILLED_LATE')""")
                    .param("at", SqlTime.param(at))
                    .param("ids", ids.stream().map(ObligationId::value).toList())
                    .update();
        }
    }

    /** A suspension at its planned end: the clocks run on; one that is only to be renewed is looked at again at its end. */
    public void resumeSuspended(ObligationId id, Instant now) {
        deadlines.resume(id, now);
    }

    /** The breach falls on this holding; the caller publishes it, and the entry is made in the same transaction. */
    public void breached(ObligationId id, WatchedObligation.Holding holding, Instant now) {
        jdbc.sql("update obligation_party set breached_at = :now where id = :id and breached_at is null")
                .param("now", SqlTime.param(now))
                .param("id", holding.id())
                .update();
        Obligation obligation = obligations.lock(id.value()).orElseThrow(Rules::unknown);
        obligation.miss();
        obligations.flush();
        history.add(obligation, ObligationEvent.Kind.MISSED, now, now, holding.employee(), null);
    }

    private List<WatchedObligation> watched(List<Claim> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        var holdings = holdings(claims.stream().map(Claim::id).toList());
        Map<Long, ObligationSummary> summaries =
                reader.all(claims.stream().map(c -> new ObligationId(c.id())).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(o -> o.id().value(), o -> o));
        return claims.stream()
                .map(claim -> new WatchedObligation(
                        Objects.requireNonNull(summaries.get(claim.id())),
                        claim.deadlineSetAt(),
                        claim.handledUntil(),
                        holdings.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private Map<Long, List<WatchedObligation.Holding>> holdings(List<Long> ids) {
        var holdings = new HashMap<Long, List<WatchedObligation.Holding>>();
        jdbc.sql("select * from obligation_party where obligation_id in (:ids) order by id")
                .param("ids", ids)
                .query(rs -> {
                    holdings.computeIfAbsent(rs.getLong("obligation_id"), k -> new ArrayList<>())
                            .add(new WatchedObligation.Holding(
                                    rs.getLong("id"),
                                    new EmployeeId(rs.getLong("employee_id")),
                                    SqlTime.instant(rs, "held_from"),
                                    SqlTime.optionalInstant(rs, "held_until"),
                                    SqlTime.optionalInstant(rs, "breached_at")));
                });
        return holdings;
    }

    private record Claim(long id, Instant deadlineSetAt, Instant handledUntil) {}
}
