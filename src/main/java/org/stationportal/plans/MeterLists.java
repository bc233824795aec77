package org.stationportal.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.StationId;

/** The over-age and abnormal meters of each manager's areas (2.2a); whose an area is, the day decides. */
@Component
@Order(2)
class MeterLists implements PlanSource {

    private static final String OF_TODAYS_MANAGER = """
            join area_manager m on m.area_id = %s.area_id and m.valid_from <= :today
                               and (m.valid_to is null or m.valid_to >= :today)
            join plan p on p.station_id = :station and p.kind = 'METER_LIST' and p.month = :month
                       and p.plan_key = m.employee_id and p.state = 'DRAFT'
            """;

    private static final String DUE = """
            select p.id, 'METER', r.meter_id, t.meter_no, coalesce(c.name, a.name), r.area_id,
                   case when r.abnormal then 'ABNORMAL' else concat('DUE ', r.due_on) end, null, null
            from meter_rotation r
            """ + OF_TODAYS_MANAGER.formatted("r") + """
            join meter t on t.id = r.meter_id
            join transformer_area a on a.id = r.area_id
            left join customer c on c.id = r.customer_id
            where r.station_id = :station and (r.due_on <= :end or r.abnormal)""";

    private final Making making;
    private final PlanRows rows;
    private final Roles roles;
    private final JdbcClient jdbc;
    private final Clock clock;

    MeterLists(Making making, PlanRows rows, Roles roles, JdbcClient jdbc, Clock clock) {
        this.making = making;
        this.rows = rows;
        this.roles = roles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void generate(StationId station, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        for (EmployeeSummary manager : roles.managers(station, today)) {
            making.make(new NewPlan(
                    PlanKind.METER_LIST,
                    month,
                    String.valueOf(manager.id().value()),
                    manager.name(),
                    List.of(manager),
                    OptionalLong.empty(),
                    clock.instant()));
        }
        Map<String, Object> parameters = Map.of(
                "station",
                station.value(),
                "today",
                today,
                "month",
                month,
                "end",
                month.withDayOfMonth(month.lengthOfMonth()));
        handOver(parameters);
        rows.fill(DUE, parameters);
    }

    /** An area that got another manager in mid-month goes over to his list, unless it was handed in before. */
    private void handOver(Map<String, Object> parameters) {
        jdbc.sql("update plan_item i join plan old on old.id = i.plan_id and old.station_id = :station"
                        + " and old.kind = 'METER_LIST' and old.month = :month and old.state = 'DRAFT' "
                        + OF_TODAYS_MANAGER.formatted("i")
                        + " set i.plan_id = p.id where p.id <> old.id")
                .params(parameters)
                .update();
    }
}
