package org.stationportal.plans;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.SignedIn;

/** The revisions of released plans; they are only added. */
@Component
class PlanHistory {

    private final JdbcClient jdbc;

    PlanHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PlanRows.Row plan, String reason, String what, SignedIn by, Instant now) {
        jdbc.sql("update plan set revision = revision + 1, version = version + 1 where id = :id")
                .param("id", plan.id().value())
                .update();
        jdbc.sql("insert into plan_change (plan_id, revision, at, by_id, by_name, reason, what)"
                        + " values (:plan, :revision, :now, :by, :name, :reason, :what)")
                .param("plan", plan.id().value())
                .param("revision", plan.revision() + 1)
                .param("now", SqlTime.param(now))
                .param("by", by.person().value())
                .param("name", by.name())
                .param("reason", reason)
                .param("what", what)
                .update();
    }

    /** The latest first. */
    List<PlanChange> of(PlanId id) {
        return jdbc.sql("select * from plan_change where plan_id = :plan order by id desc")
                .param("plan", id.value())
                .query((rs, i) -> new PlanChange(
                        rs.getInt("revision"),
                        SqlTime.instant(rs, "at"),
                        rs.getString("by_name"),
                        rs.getString("reason"),
                        rs.getString("what")))
                .list();
    }
}
