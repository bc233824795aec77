package org.stationportal.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.StationId;

/** Ladders in the database; rows are added and never changed, the latest of a clause and family is in force. */
@Repository
class LadderBook {

    private final JdbcClient jdbc;

    LadderBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Key(StationId station, String clauseCode, Ladder.Family family) {}

    Map<Key, Ladder> all() {
        var steps = new HashMap<Long, List<LadderStep>>();
        jdbc.sql("select * from ladder_step order by ladder_id, position").query(rs -> {
            steps.computeIfAbsent(rs.getLong("ladder_id"), k -> new ArrayList<>())
                    .add(step(rs));
        });
        var ladders = new HashMap<Key, Ladder>();
        if (!steps.isEmpty()) {
            jdbc.sql("select * from ladder order by id").query(rs -> {
                var family = Ladder.Family.valueOf(rs.getString("family"));
                ladders.put(
                        new Key(new StationId(rs.getLong("station_id")), rs.getString("clause_code"), family),
                        ladder(rs, family, steps.getOrDefault(rs.getLong("id"), List.of())));
            });
        }
        return ladders;
    }

    void add(Key key, Ladder ladder, String by, Instant now) {
        jdbc.sql("""
                insert into ladder (station_id, clause_code, family, unread_minutes, climb_minutes, reopen_minutes,
                                    quiet_from, quiet_until, changed_by, changed_at)
                values (:station, :clause, :family, :unread, :climb, :reopen, :quietFrom, :quietUntil, :by, :now)""")
                .param("station", key.station().value())
                .param("clause", key.clauseCode())
                .param("family", key.family().name())
                .param("unread", ladder.unread().toMinutes())
                .param("climb", ladder.climb().toMinutes())
                .param("reopen", ladder.reopen().toMinutes())
                .param("quietFrom", ladder.quiet().map(q -> minute(q.from())).orElse(null))
                .param("quietUntil", ladder.quiet().map(q -> minute(q.until())).orElse(null))
                .param("by", by)
                .param("now", SqlTime.param(now))
                .update();
        long id = jdbc.sql("select last_insert_id()").query(Long.class).single();
        for (int i = 0; i < ladder.steps().size(); i++) {
            LadderStep step = ladder.steps().get(i);
            jdbc.sql("""
                    insert into ladder_step (ladder_id, position, moment, amount, unit, team_leader, deputy_head, head)
                    values (:id, :position, :moment, :amount, :unit, :leader, :deputy, :head)""")
                    .param("id", id)
                    .param("position", i)
                    .param("moment", step.moment().name())
                    .param("amount", step.amount())
                    .param("unit", step.unit().name())
                    .param("leader", step.alsoTo().contains(NoticeDetails.Role.TEAM_LEADER))
                    .param("deputy", step.alsoTo().contains(NoticeDetails.Role.DEPUTY_HEAD))
                    .param("head", step.alsoTo().contains(NoticeDetails.Role.STATION_HEAD))
                    .update();
        }
    }

    private static Ladder ladder(ResultSet rs, Ladder.Family family, List<LadderStep> steps) throws SQLException {
        int from = rs.getInt("quiet_from");
        boolean loud = rs.wasNull();
        return new Ladder(
                family,
                steps,
                Duration.ofMinutes(rs.getInt("unread_minutes")),
                Duration.ofMinutes(rs.getInt("climb_minutes")),
                Duration.ofMinutes(rs.getInt("reopen_minutes")),
                loud ? Optional.empty() : Optional.of(new Ladder.Quiet(time(from), time(rs.getInt("quiet_until")))));
    }

    private static LadderStep step(ResultSet rs) throws SQLException {
        Set<NoticeDetails.Role> alsoTo = EnumSet.noneOf(NoticeDetails.Role.class);
        if (rs.getBoolean("team_leader")) {
            alsoTo.add(NoticeDetails.Role.TEAM_LEADER);
        }
        if (rs.getBoolean("deputy_head")) {
            alsoTo.add(NoticeDetails.Role.DEPUTY_HEAD);
        }
        if (rs.getBoolean("head")) {
            alsoTo.add(NoticeDetails.Role.STATION_HEAD);
        }
        return new LadderStep(
                LadderStep.Moment.valueOf(rs.getString("moment")),
                rs.getInt("amount"),
                LadderStep.Unit.valueOf(rs.getString("unit")),
                alsoTo);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }
}
