package org.stationportal.plans;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts items by area and by person. */
@Component
class PlanProgress {

    private static final String COUNTS = "sum(i.state = 'PLANNED') as left_over, sum(i.state = 'DONE') as done,"
            + " sum(i.state = 'POSTPONED') as postponed from plan_item i";
    private static final String WHERE =
            " where i.plan_id = :plan and i.state <> 'REMOVED' group by 1 order by 2 desc, 1";

    private final JdbcClient jdbc;

    PlanProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Progress> byArea(PlanId plan) {
        return count(
                "select coalesce(a.name, '') as name, " + COUNTS + " left join transformer_area a on a.id = i.area_id",
                plan);
    }

    /** Whoever did it, or is to do it. */
    List<Progress> byPerson(PlanId plan) {
        return count(
                "select coalesce(i.done_by_name, e.name, '') as name, " + COUNTS
                        + " left join employee e on e.id = i.assignee_id",
                plan);
    }

    private List<Progress> count(String select, PlanId plan) {
        return jdbc.sql(select + WHERE)
                .param("plan", plan.value())
                .query((rs, i) -> new Progress(
                        rs.getString("name"), rs.getInt("left_over"), rs.getInt("done"), rs.getInt("postponed")))
                .list();
    }
}
