package org.stationportal.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;

/**
 * After the reading day of their areas the managers collect the tariff situation (3.1a), and the reading-team leader sums
 * it up in writing (3.1b). An area is read when the last of its customers is.
 */
@Component
@Order(7)
class TariffCollections implements PlanSource {

    // reading days that fell into days without the portal are made up
    private static final int LOOKS_BACK = 5;

    private static final String READ = """
            select r.area_id, m.employee_id from (
                select c.area_id, max(c.reading_day) as reading_day from customer c
                where c.station_id = :station and c.area_id is not null and c.reading_day is not null
                group by c.area_id) r
            join area_manager m on m.area_id = r.area_id and m.valid_from <= :day
                               and (m.valid_to is null or m.valid_to >= :day)
            where least(r.reading_day, day(last_day(:day))) = day(:day)""";

    private static final String AREAS =
            "select p.id, 'AREA', a.id, a.area_no, a.name, a.id, null, null, null from (" + READ
                    + ") found join transformer_area a on a.id = found.area_id join plan p on p.station_id = :station"
                    + " and p.kind = 'TARIFF_COLLECTION' and p.month = :month"
                    + " and p.plan_key = concat(found.employee_id, ':', :day)";

    private final Making making;
    private final PlanRows rows;
    private final Roles roles;
    private final JdbcClient jdbc;
    private final Clock clock;

    TariffCollections(Making making, PlanRows rows, Roles roles, JdbcClient jdbc, Clock clock) {
        this.making = making;
        this.rows = rows;
        this.roles = roles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void generate(StationId station, LocalDate today) {
        for (LocalDate day = today.minusDays(LOOKS_BACK); !day.isAfter(today); day = day.plusDays(1)) {
            boolean made = rows.find(station, PlanKind.TARIFF_SUMMARY, day.withDayOfMonth(1), day.toString())
                    .isPresent();
            if (!made) {
                collect(station, day);
            }
        }
    }

    private void collect(StationId station, LocalDate day) {
        // what is made late, after days without the portal, counts from now: nobody could know of it before
        Instant from = clock.instant();
        Set<Long> managers = jdbc.sql("select distinct employee_id from (" + READ + ") found")
                .param("station", station.value())
                .param("day", day)
                .query(Long.class)
                .set();
        if (managers.isEmpty()) {
            return;
        }
        LocalDate month = day.withDayOfMonth(1);
        for (EmployeeSummary manager : roles.managers(station, day)) {
            if (managers.contains(manager.id().value())) {
                making.make(new NewPlan(
                        PlanKind.TARIFF_COLLECTION,
                        month,
                        manager.id().value() + ":" + day,
                        manager.name() + " " + day.getDayOfMonth(),
                        List.of(manager),
                        OptionalLong.empty(),
                        from));
            }
        }
        rows.fill(AREAS, Map.of("station", station.value(), "day", day, "month", month));
        List<EmployeeSummary> leader = roles.of(station, Post.READING_TEAM_LEADER);
        if (!leader.isEmpty()) {
            making.make(new NewPlan(
                    PlanKind.TARIFF_SUMMARY,
                    month,
                    day.toString(),
                    String.valueOf(day.getDayOfMonth()),
                    leader,
                    OptionalLong.empty(),
                    from));
        }
    }
}
