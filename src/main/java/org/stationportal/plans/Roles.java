package org.stationportal.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;

/** Whose a plan is: the first who holds a post, or the manager of areas on a day. */
@Component
class Roles {

    private final JdbcClient jdbc;
    private final Employees employees;

    Roles(JdbcClient jdbc, Employees employees) {
        this.jdbc = jdbc;
        this.employees = employees;
    }

    /** One for each post, in this order; a post that nobody in a team holds is left out. */
    List<EmployeeSummary> of(StationId station, Post... posts) {
        return Arrays.stream(posts)
                .map(post -> all(station, post).stream().findFirst())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    List<EmployeeSummary> all(StationId station, Post post) {
        return employees.holding(station, post).stream()
                .filter(each -> each.team().isPresent())
                .toList();
    }

    /** Whoever manages one of the station's areas on the day. */
    List<EmployeeSummary> managers(StationId station, LocalDate day) {
        List<EmployeeId> ids = jdbc.sql("""
                select distinct m.employee_id from transformer_area a join area_manager m on m.area_id = a.id
                where a.station_id = :station and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)""")
                .param("station", station.value())
                .param("day", day)
                .query((rs, i) -> new EmployeeId(rs.getLong(1)))
                .list();
        return employees.find(ids).stream()
                .filter(each -> each.active() && each.team().isPresent())
                .toList();
    }

    /**
     * From when days count that follow a month: from its last day, when they are looked at on the first day after it; later,
     * after days without the portal, from now, as nobody could know of it before.
     */
    static Instant afterMonth(LocalDate month, LocalDate today, Instant now) {
        LocalDate last = month.withDayOfMonth(month.lengthOfMonth());
        return today.equals(last.plusDays(1)) ? noon(last) : now;
    }

    /** What is known by its day only counts as of noon. */
    static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(PortalTime.ZONE).toInstant();
    }
}
