package org.stationportal.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.StationId;

/** The patrols of demolition areas (2.7): one plan for each period of the month, as the clause counts on its first day. */
@Component
@Order(6)
class Patrols implements PlanSource {

    private static final String AREAS = """
            select :plan, 'AREA', a.id, a.area_no, a.name, a.id, d.note, null, :end
            from demolition_area d join transformer_area a on a.id = d.area_id
            join area_manager m on m.area_id = a.id and m.employee_id = :manager
                               and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
            where a.station_id = :station and d.since <= :today and (d.until is null or d.until >= :today)""";

    private final Making making;
    private final PlanRows rows;
    private final Roles roles;
    private final Clauses clauses;
    private final Clock clock;

    Patrols(Making making, PlanRows rows, Roles roles, Clauses clauses, Clock clock) {
        this.making = making;
        this.rows = rows;
        this.roles = roles;
        this.clauses = clauses;
        this.clock = clock;
    }

    @Override
    public void generate(StationId station, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        var period =
                PatrolPeriod.of(today, clauses.inForce(station, "2.7", month).figure("patrolDays"));
        for (EmployeeSummary manager : roles.managers(station, today)) {
            making.make(
                    new NewPlan(
                            PlanKind.PATROL,
                            month,
                            manager.id().value() + ":" + period.from(),
                            manager.name() + " " + period.from().getDayOfMonth() + "–"
                                    + period.until().getDayOfMonth(),
                            List.of(manager),
                            OptionalLong.empty(),
                            clock.instant(),
                            Optional.of(period.until())),
                    plan -> rows.fill(
                            AREAS,
                            Map.of(
                                    "plan", plan.value(),
                                    "station", station.value(),
                                    "manager", manager.id().value(),
                                    "today", today,
                                    "end", period.until())));
        }
    }
}
