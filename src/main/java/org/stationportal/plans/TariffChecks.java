package org.stationportal.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;

/**
 * The month's tariff check plan: drawn up by the operations specialist (3.1c), worked off by him, the line-loss specialist
 * and the reading-team leader together (3.2). Its draft begins with what the area managers doubted.
 */
@Component
@Order(8)
class TariffChecks implements PlanSource {

    private static final String DOUBTED = """
            select :plan, 'CUSTOMER', c.id, c.customer_no, c.name, c.area_id, max(d.words), null, null
            from plan p join plan_item i on i.plan_id = p.id
            join tariff_doubt d on d.item_id = i.id
            join customer c on c.id = d.customer_id
            where p.station_id = :station and p.kind = 'TARIFF_COLLECTION'
              and not exists (select 1 from plan q join plan_item x on x.plan_id = q.id and x.kind = 'CUSTOMER'
                              where q.station_id = :station and q.kind = 'TARIFF_CHECK' and x.subject_id = c.id
                                and (x.state in ('PLANNED', 'REMOVED') and q.month >= :month or x.done_at >= i.done_at))
            group by c.id""";

    private final Making making;
    private final PlanRows rows;
    private final Roles roles;
    private final Clock clock;

    TariffChecks(Making making, PlanRows rows, Roles roles, Clock clock) {
        this.making = making;
        this.rows = rows;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public void generate(StationId station, LocalDate today) {
        List<EmployeeSummary> three =
                roles.of(station, Post.OPERATIONS_SPECIALIST, Post.LINE_LOSS_SPECIALIST, Post.READING_TEAM_LEADER);
        LocalDate month = today.withDayOfMonth(1);
        if (three.isEmpty() || !three.getFirst().posts().contains(Post.OPERATIONS_SPECIALIST)) {
            return;
        }
        making.make(new NewPlan(PlanKind.TARIFF_CHECK, month, "", "", three, OptionalLong.empty(), clock.instant()));
        rows.all(station, PlanKind.TARIFF_CHECK, month).stream()
                .filter(plan -> plan.state() == PlanState.DRAFT)
                .forEach(plan -> {
                    rows.carryOver(plan.id());
                    rows.fill(DOUBTED, Map.of("plan", plan.id().value(), "station", station.value(), "month", month));
                });
    }
}
