package org.stationportal.plans;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.summaries.SummarySubmitted;

/** Spot checks and inspections count from the weekly summary on that names them (2.3, 2.4b); in its transaction. */
@Component
class NamedChecks {

    private final Counting counting;
    private final JdbcClient jdbc;
    private final Clock clock;

    NamedChecks(Counting counting, JdbcClient jdbc, Clock clock) {
        this.counting = counting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest revision counts: what it names no more counts no more. */
    @EventListener
    void on(SummarySubmitted submitted) {
        jdbc.sql("update plan_item set named_in = null where named_in = :summary")
                .param("summary", submitted.id().value())
                .update();
        submitted.named().stream()
                .filter(work -> work.type().equals(CheckWork.TYPE))
                .map(work -> CheckWork.Key.of(work.id()))
                .forEach(key -> {
                    name(submitted, key);
                    counting.itemsAreNamed(new PlanId(key.plan()), clock.instant());
                });
    }

    private void name(SummarySubmitted submitted, CheckWork.Key key) {
        jdbc.sql("update plan_item i join plan_holder h on h.plan_id = i.plan_id and h.employee_id = :who"
                        + " set i.named_in = :summary where i.plan_id = :plan and i.state = 'DONE' and i.named_in is null"
                        + " and coalesce(i.area_id, 0) = :area and i.done_on between :from and :to")
                .param("who", submitted.who().value())
                .param("summary", submitted.id().value())
                .param("plan", key.plan())
                .param("area", key.area())
                .param("from", submitted.week())
                .param("to", submitted.week().plusDays(6))
                .update();
    }
}
