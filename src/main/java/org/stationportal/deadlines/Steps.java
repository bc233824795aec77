package org.stationportal.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;

/** Reads the histories of many open obligations at once, for the replay. */
@Component
class Steps {

    private static final String OPEN = "o.id > :after and o.id <= :last and o.status in ('OPEN', 'SUSPENDED')";

    private static final String OWN = """
            select o.id as of_id, true as own, e.* from obligation o
            straight_join obligation_event e on e.obligation_id = o.id
            where %s and (e.calendar_version is not null or e.extension is not null
                          or e.kind in ('SUSPENDED', 'RESUMED'))""".formatted(OPEN);

    /** A stage that starts after a stop of its chain, but is reported to have started before, was stopped as well. */
    private static final String OF_CHAIN = """
            select o.id as of_id, false as own, e.* from obligation o
            straight_join obligation s on s.chain_id = o.chain_id and s.id <> o.id
            straight_join obligation_event e on e.obligation_id = s.id and e.kind in ('SUSPENDED', 'RESUMED')
            where %s and o.chain_id is not null""".formatted(OPEN);

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By obligation, for the numbers after one (exclusive) up to another (inclusive). */
    Map<Long, List<Replay.Step>> ofOpen(long after, long last) {
        var steps = new HashMap<Long, List<Replay.Step>>();
        for (String sql : List.of(OWN, OF_CHAIN)) {
            jdbc.sql(sql).param("after", after).param("last", last).query(rs -> {
                steps.computeIfAbsent(rs.getLong("of_id"), k -> new ArrayList<>())
                        .add(step(rs));
            });
        }
        steps.values().forEach(list -> list.sort(Comparator.comparingLong(Replay.Step::event)));
        return steps;
    }

    private static Replay.Step step(ResultSet rs) throws SQLException {
        String budget = rs.getString("budget");
        return new Replay.Step(
                rs.getLong("id"),
                rs.getBoolean("own"),
                ObligationEvent.Kind.valueOf(rs.getString("kind")),
                SqlTime.instant(rs, "at"),
                budget == null ? null : Budget.parse(budget),
                SqlTime.nullableInstant(rs, "opened_at"),
                rs.getInt("extension"),
                number(rs, "clause_version_id"),
                number(rs, "calendar_version"),
                SqlTime.nullableInstant(rs, "cap_at"));
    }

    private static @Nullable Long number(ResultSet rs, String column) throws SQLException {
        long number = rs.getLong(column);
        return rs.wasNull() ? null : number;
    }
}
