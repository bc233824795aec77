package org.stationportal.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** Writes plans and their items; what belongs to many is one statement. */
@Component
class PlanRows {

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The new plan's identity; empty when it is there already. */
    Optional<PlanId> insert(NewPlan plan, String title, Instant now) {
        var first = plan.holders().getFirst();
        int made = jdbc.sql("""
                insert ignore into plan (station_id, team_id, kind, month, plan_key, title, state, seed, made_at)
                values (:station, :team, :kind, :month, :key, :title, :state, :seed, :now)""")
                .param("station", first.station().value())
                .param("team", first.team().orElseThrow().value())
                .param("kind", plan.kind().name())
                .param("month", plan.month())
                .param("key", plan.key())
                .param("title", title)
                .param("state", plan.kind().drafted() ? "DRAFT" : "RELEASED")
                .param("seed", plan.seed().isPresent() ? plan.seed().getAsLong() : null)
                .param("now", SqlTime.param(now))
                .update();
        if (made == 0) {
            return Optional.empty();
        }
        PlanId id = find(first.station(), plan.kind(), plan.month(), plan.key()).orElseThrow();
        plan.parties()
                .forEach(holder -> jdbc.sql("insert into plan_holder (plan_id, employee_id) values (:plan, :who)")
                        .param("plan", id.value())
                        .param("who", holder.value())
                        .update());
        return Optional.of(id);
    }

    Optional<PlanId> find(StationId station, PlanKind kind, LocalDate month, String key) {
        return jdbc.sql("select id from plan where station_id = :station and kind = :kind and month = :month"
                        + " and plan_key = :key")
                .param("station", station.value())
                .param("kind", kind.name())
                .param("month", month)
                .param("key", key)
                .query((rs, i) -> new PlanId(rs.getLong("id")))
                .optional();
    }

    List<Row> all(StationId station, PlanKind kind, LocalDate month) {
        return jdbc.sql(
                        "select * from plan where station_id = :station and kind = :kind and month = :month order by id")
                .param("station", station.value())
                .param("kind", kind.name())
                .param("month", month)
                .query((rs, i) -> Row.of(rs))
                .list();
    }

    /** Under a lock, so that what is decided about it stands when it is written. */
    Row lock(PlanId id) {
        return jdbc.sql("select * from plan where id = :id for update")
                .param("id", id.value())
                .query((rs, i) -> Row.of(rs))
                .optional()
                .orElseThrow(() -> RuleViolation.of("plans.error.unknown"));
    }

    List<EmployeeId> holders(PlanId id) {
        return jdbc.sql("select employee_id from plan_holder where plan_id = :id order by employee_id")
                .param("id", id.value())
                .query((rs, i) -> new EmployeeId(rs.getLong(1)))
                .list();
    }

    void become(PlanId id, PlanState state) {
        jdbc.sql("update plan set state = :state, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    void released(PlanId id, PlanState next, SignedIn by, @Nullable String words, Instant now) {
        jdbc.sql("update plan set state = :state, released_at = :now, released_by = :by, released_by_name = :name,"
                        + " words = :words, version = version + 1 where id = :id")
                .param("state", next.name())
                .param("now", SqlTime.param(now))
                .param("by", by.person().value())
                .param("name", by.name())
                .param("words", words)
                .param("id", id.value())
                .update();
    }

    /**
     * Puts into plans what a query finds and what they do not hold yet.
     *
     * @param query gives {@code plan_id, kind, subject_id, no, name, area_id, why, assignee_id, planned_on}
     */
    int fill(String query, Map<String, Object> parameters) {
        return jdbc.sql("insert ignore into plan_item (plan_id, kind, subject_id, no, name, area_id, why, assignee_id,"
                        + " planned_on) " + query)
                .params(parameters)
                .update();
    }

    /** Of what the query finds, in the shape of {@link #fill}, that which was taken out or put off is planned again. */
    int comeBack(String query, Map<String, Object> parameters) {
        return jdbc.sql("update plan_item set state = 'PLANNED', version = version + 1 where plan_id = :plan"
                        + " and state in ('REMOVED', 'POSTPONED') and (kind, subject_id) in (select f.kind, f.subject_id"
                        + " from (" + query + ") f)")
                .params(parameters)
                .update();
    }

    /** What was put off in the month before comes again. */
    int carryOver(PlanId id) {
        return fill(
                "select p.id, i.kind, i.subject_id, i.no, i.name, i.area_id, i.why, null, null from plan p"
                        + " join plan old on old.station_id = p.station_id and old.kind = p.kind"
                        + " and old.month = p.month - interval 1 month join plan_item i on i.plan_id = old.id"
                        + " and i.state = 'POSTPONED' where p.id = :plan",
                Map.of("plan", id.value()));
    }

    /** A plan that turned out to have nothing in it. */
    void discard(PlanId id) {
        jdbc.sql("delete from plan_holder where plan_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from plan where id = :id").param("id", id.value()).update();
    }

    /** So many items are still to be done, of one assignee or of all. */
    int left(PlanId id, Optional<EmployeeId> assignee) {
        return jdbc.sql("select count(*) from plan_item where plan_id = :plan and state = 'PLANNED'"
                        + (assignee.isPresent() ? " and assignee_id = :who" : ""))
                .param("plan", id.value())
                .params(assignee.isPresent() ? Map.of("who", assignee.get().value()) : Map.of())
                .query(Integer.class)
                .single();
    }

    /** So many items have nobody who is to do them. */
    int unassigned(PlanId id) {
        return jdbc.sql("select count(*) from plan_item where plan_id = :plan and state = 'PLANNED'"
                        + " and assignee_id is null")
                .param("plan", id.value())
                .query(Integer.class)
                .single();
    }

    /** A plan as it is written. */
    record Row(
            PlanId id,
            StationId station,
            TeamId team,
            PlanKind kind,
            LocalDate month,
            String title,
            PlanState state,
            int revision) {

        static Row of(ResultSet rs) throws SQLException {
            return new Row(
                    new PlanId(rs.getLong("id")),
                    new StationId(rs.getLong("station_id")),
                    new TeamId(rs.getLong("team_id")),
                    PlanKind.valueOf(rs.getString("kind")),
                    rs.getObject("month", LocalDate.class),
                    rs.getString("title"),
                    PlanState.valueOf(rs.getString("state")),
                    rs.getInt("revision"));
        }
    }
}
