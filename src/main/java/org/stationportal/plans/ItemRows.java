package org.stationportal.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;

/** Writes items. */
@Component
class ItemRows {

    private final JdbcClient jdbc;

    ItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Row lock(PlanItemId id) {
        return jdbc.sql("select * from plan_item where id = :id for update")
                .param("id", id.value())
                .query((rs, i) -> Row.of(rs))
                .optional()
                .orElseThrow(() -> RuleViolation.of("plans.error.unknownItem"));
    }

    /** Those of the kind that are planned for a subject, in released plans: one thing done may do several. */
    List<Row> planned(PlanKind plan, ItemKind kind, long subject) {
        return jdbc.sql("select i.* from plan_item i join plan p on p.id = i.plan_id and p.kind = :plan"
                        + " and p.state = 'RELEASED' where i.kind = :kind and i.subject_id = :subject"
                        + " and i.state = 'PLANNED' order by i.id for update")
                .param("plan", plan.name())
                .param("kind", kind.name())
                .param("subject", subject)
                .query((rs, i) -> Row.of(rs))
                .list();
    }

    void done(PlanItemId id, LocalDate on, Instant at, EmployeeId by, Result result, @Nullable String remark) {
        jdbc.sql("update plan_item set state = 'DONE', done_on = :on, done_at = :at, done_by = :by,"
                        + " done_by_name = (select name from employee where id = :by), result = :result,"
                        + " remark = :remark, version = version + 1 where id = :id")
                .param("on", on)
                .param("at", SqlTime.param(at))
                .param("by", by.value())
                .param("result", result.name())
                .param("remark", remark)
                .param("id", id.value())
                .update();
    }

    void become(PlanItemId id, ItemState state) {
        jdbc.sql("update plan_item set state = :state, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    void doubt(PlanItemId item, TariffDoubt doubt, long station) {
        int written = jdbc.sql("insert into tariff_doubt (item_id, customer_id, words) select :item, c.id, :words"
                        + " from customer c where c.customer_no = :no and c.station_id = :station")
                .param("item", item.value())
                .param("words", doubt.words())
                .param("no", doubt.customerNo())
                .param("station", station)
                .update();
        if (written == 0) {
            throw RuleViolation.at("doubts", "plans.error.unknownCustomer", doubt.customerNo());
        }
    }

    /** An item as it is written. */
    record Row(
            PlanItemId id,
            PlanId plan,
            ItemKind kind,
            long subject,
            String no,
            ItemState state,
            Optional<EmployeeId> assignee) {

        static Row of(ResultSet rs) throws SQLException {
            return new Row(
                    new PlanItemId(rs.getLong("id")),
                    new PlanId(rs.getLong("plan_id")),
                    ItemKind.valueOf(rs.getString("kind")),
                    rs.getLong("subject_id"),
                    rs.getString("no"),
                    ItemState.valueOf(rs.getString("state")),
                    Optional.ofNullable(rs.getObject("assignee_id", Long.class)).map(EmployeeId::new));
        }
    }
}
