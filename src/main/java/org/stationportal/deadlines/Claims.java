package org.stationportal.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** Claims due rows with a row lock that other sweeps skip, and reads with them what the sweep has to know. */
@Component
class Claims {

    private static final String COLUMNS = """
            select id, station_id, team_id, clause_code, clause_version_id, chain_id, assessed, urgent, budget,
                   opened_at, due_at, assessable_from, deadline_version, status, completed_at, deadline_set_at,
                   handled_until
            from obligation""";

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the index, so that no row is locked but those claimed; the longest due first. */
    List<WatchedObligation> of(Instant now, int limit, List<Long> setAside) {
        var claimed = jdbc.sql(COLUMNS + """
                 force index (idx_obligation_next_at_status)
                where next_at <= :now and id not in (:setAside)
                order by next_at limit :limit for update skip locked""")
                .param("now", SqlTime.param(now))
                .param("limit", limit)
                .param("setAside", setAside.isEmpty() ? List.of(0L) : setAside)
                .query((rs, i) -> claim(rs))
                .list();
        return claimed.isEmpty() ? List.of() : withWhatBelongsToThem(claimed);
    }

    /** Read and not claimed; the index of the station is in the order of the pages. */
    List<WatchedObligation> open(StationId station, String clause, Instant dueAfter, long idAfter, int size) {
        var page = jdbc.sql(COLUMNS + """
                 force index (idx_obligation_station_status)
                where station_id = :station and status = 'OPEN' and due_at >= :due
                and (due_at > :due or id > :id) and clause_code = :clause
                order by due_at, id limit :size""")
                .param("station", station.value())
                .param("clause", clause)
                .param("due", SqlTime.param(dueAfter))
                .param("id", idAfter)
                .param("size", size)
                .query((rs, i) -> claim(rs))
                .list();
        return page.isEmpty() ? List.of() : withWhatBelongsToThem(page);
    }

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

    /** Only of assessed totals: they cap their stages, and speak for the last one from the due day on. */
    private Map<Long, Instant> dueOf(List<Long> totals) {
        var due = new HashMap<Long, Instant>();
        if (!totals.isEmpty()) {
            jdbc.sql("select id, due_at from obligation where id in (:ids) and assessed")
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
                    select w.id, s.until_at, s.open_ended, s.approver_id from obligation w
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
                                        rs.getBoolean("open_ended"),
                                        new EmployeeId(rs.getLong("approver_id"))));
                    });
        }
        return stops;
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
