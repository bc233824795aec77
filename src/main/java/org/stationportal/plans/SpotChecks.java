package org.stationportal.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;

/** For each specialist as many areas and households as the clause asks (2.3), drawn at random with a seed that is kept. */
@Component
@Order(5)
class SpotChecks implements PlanSource {

    private final Making making;
    private final PlanRows rows;
    private final Roles roles;
    private final Clauses clauses;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final RandomGenerator seeds = RandomGenerator.of("SecureRandom");

    SpotChecks(Making making, PlanRows rows, Roles roles, Clauses clauses, JdbcClient jdbc, Clock clock) {
        this.making = making;
        this.rows = rows;
        this.roles = roles;
        this.clauses = clauses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void generate(StationId station, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        ClauseVersion clause = clauses.inForce(station, "2.3", today);
        for (EmployeeSummary specialist : roles.of(station, Post.OPERATIONS_SPECIALIST, Post.LINE_LOSS_SPECIALIST)) {
            long seed = seeds.nextLong();
            making.make(
                    new NewPlan(
                            PlanKind.SPOT_CHECK,
                            month,
                            String.valueOf(specialist.id().value()),
                            specialist.name(),
                            List.of(specialist),
                            OptionalLong.of(seed),
                            clock.instant()),
                    plan -> fill(plan, station, new Draw(seed, month), clause));
        }
    }

    private int fill(PlanId plan, StationId station, Draw draw, ClauseVersion clause) {
        int areas = clause.figure("areas");
        int households = clause.figure("households");
        int each = Math.ceilDiv(households, areas);
        var drawn = new ArrayList<Long>();
        int used = 0;
        for (Draw.Area area : draw.order(areas(station))) {
            if (used >= areas && drawn.size() >= households) {
                break;
            }
            List<Long> some = draw.some(customers(area), each);
            used += some.isEmpty() ? 0 : 1;
            drawn.addAll(some);
        }
        return drawn.isEmpty()
                ? 0
                : rows.fill(
                        "select :plan, 'CUSTOMER', c.id, c.customer_no, c.name, c.area_id, null, null, null"
                                + " from customer c where c.id in (:drawn)",
                        Map.of("plan", plan.value(), "drawn", drawn));
    }

    private List<Draw.Area> areas(StationId station) {
        return jdbc.sql("""
                select a.id, max(done.done_on) as last_on from transformer_area a
                left join (select i.area_id, i.done_on from plan p
                           join plan_item i on i.plan_id = p.id and i.state = 'DONE'
                           where p.station_id = :station and p.kind = 'SPOT_CHECK') done on done.area_id = a.id
                where a.station_id = :station group by a.id""")
                .param("station", station.value())
                .query((rs, i) ->
                        new Draw.Area(rs.getLong("id"), Optional.ofNullable(rs.getObject("last_on", LocalDate.class))))
                .list();
    }

    private List<Long> customers(Draw.Area area) {
        return jdbc.sql("select id from customer where area_id = :area")
                .param("area", area.id())
                .query(Long.class)
                .list();
    }
}
