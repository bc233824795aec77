package org.stationportal.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;

/** Reads many open deadlines, chain by chain, in the order of their numbers. */
@Component
class DeadlineRows {

    /** A list of numbers as rows: read first, then each row by its key, however long the list is. */
    private static final String OF_LIST =
            " from json_table(:ids, '$[*]' columns (id bigint path '$')) n straight_join ";

    private final JdbcClient jdbc;
    private final Clauses clauses;

    DeadlineRows(JdbcClient jdbc, Clauses clauses) {
        this.jdbc = jdbc;
        this.clauses = clauses;
    }

    /** An open or waiting obligation and the chain in which it is; itself when it has none. */
    record Candidate(long id, long group, boolean inChain) {}

    /** Whether and how rows are locked while they are read. */
    enum Lock {
        NONE(""),
        WAIT(" for update"),
        SKIP(" for update skip locked");

        private final String sql;

        Lock(String sql) {
            this.sql = sql;
        }
    }

    /** The next open or waiting ones after a number. */
    List<Candidate> candidates(long after, int size) {
        return jdbc.sql("select id, chain_id from obligation where id > :after and status in ('OPEN', 'WAITING')"
                        + " order by id limit :size")
                .param("after", after)
                .param("size", size)
                .query((rs, i) -> {
                    long chain = rs.getLong("chain_id");
                    return new Candidate(rs.getLong("id"), chain == 0 ? rs.getLong("id") : chain, chain != 0);
                })
                .list();
    }

    /** The whole chain of each candidate, in the order of the positions; one that is not wholly locked is left out. */
    Map<Long, List<DeadlineRow>> chains(Collection<Candidate> candidates, Lock lock) {
        Map<Long, Long> groupOf = members(candidates);
        var chains = new TreeMap<Long, List<DeadlineRow>>();
        jdbc.sql("select o.*" + OF_LIST + "obligation o on o.id = n.id" + lock.sql)
                .param("ids", new TreeSet<>(groupOf.keySet()).toString())
                .query(rs -> {
                    DeadlineRow row = row(rs);
                    chains.computeIfAbsent(row.group(), k -> new ArrayList<>()).add(row);
                });
        Map<Long, Long> sizes = groupOf.values().stream().collect(Collectors.groupingBy(g -> g, Collectors.counting()));
        chains.entrySet().removeIf(chain -> chain.getValue().size() < sizes.getOrDefault(chain.getKey(), 0L));
        chains.values().forEach(rows -> rows.sort(Comparator.comparingInt(DeadlineRow::position)));
        return chains;
    }

    /** The times in which clocks stood and have run on since, by chain. */
    Map<Long, List<Stop>> stops(Map<Long, List<DeadlineRow>> chains) {
        var groupOf = new HashMap<Long, Long>();
        chains.forEach((group, rows) -> rows.forEach(row -> groupOf.put(row.id(), group)));
        var stops = new HashMap<Long, List<Stop>>();
        jdbc.sql("select s.obligation_id, s.suspended_at, s.resumed_at" + OF_LIST
                        + "suspension s on s.obligation_id = n.id where s.suspended_at is not null")
                .param("ids", groupOf.keySet().toString())
                .query(rs -> {
                    stops.computeIfAbsent(groupOf.getOrDefault(rs.getLong(1), 0L), k -> new ArrayList<>())
                            .add(new Stop(
                                    SqlTime.instant(rs, "suspended_at"), SqlTime.optionalInstant(rs, "resumed_at")));
                });
        stops.values().forEach(list -> list.sort(Comparator.comparing(Stop::from)));
        return stops;
    }

    /** Which obligation is in which chain never changes, so it is read without a lock. */
    private Map<Long, Long> members(Collection<Candidate> candidates) {
        var groupOf = new HashMap<Long, Long>();
        Set<Long> chains = new HashSet<>();
        for (Candidate candidate : candidates) {
            groupOf.put(candidate.id(), candidate.group());
            if (candidate.inChain()) {
                chains.add(candidate.group());
            }
        }
        if (!chains.isEmpty()) {
            jdbc.sql("select o.id, o.chain_id" + OF_LIST + "obligation o on o.chain_id = n.id")
                    .param("ids", chains.toString())
                    .query(rs -> {
                        groupOf.put(rs.getLong(1), rs.getLong(2));
                    });
        }
        return groupOf;
    }

    private DeadlineRow row(ResultSet rs) throws SQLException {
        long id = rs.getLong("id");
        long chain = rs.getLong("chain_id");
        return new DeadlineRow(
                id,
                chain == 0 ? id : chain,
                chain != 0,
                rs.getInt("position"),
                rs.getLong("station_id"),
                ObligationStatus.valueOf(rs.getString("status")),
                rs.getBoolean("assessed"),
                new Terms(
                        Budget.parse(rs.getString("budget")),
                        rs.getInt("extension"),
                        clauses.version(rs.getLong("clause_version_id"))),
                SqlTime.instant(rs, "opened_at"),
                SqlTime.optionalInstant(rs, "completed_at"),
                SqlTime.instant(rs, "due_at"),
                SqlTime.instant(rs, "assessable_from"),
                rs.getBoolean("provisional"));
    }
}
