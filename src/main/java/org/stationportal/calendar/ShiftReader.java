package org.stationportal.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** Who works by which plan on a day. */
@Repository
class ShiftReader {

    private final JdbcClient jdbc;
    private final ShiftBook book;

    /** A plan never changes, and a number rolled back is not given again: safe to keep. */
    private final Map<ShiftPlanId, ShiftPlan> byId = new ConcurrentHashMap<>();

    ShiftReader(JdbcClient jdbc, ShiftBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** Of the employees those who work in shifts on the day; reads few rows of one index, whoever is asked about. */
    Map<EmployeeId, ShiftPlan> on(LocalDate day, Set<EmployeeId> asked) {
        var onShift = new HashMap<EmployeeId, ShiftPlanId>();
        jdbc.sql("""
                select employee_id, plan_id from shift_assignment
                where until_day > :day and from_day <= :day and in_force""").param("day", day).query(rs -> {
            onShift.put(new EmployeeId(rs.getLong("employee_id")), new ShiftPlanId(rs.getLong("plan_id")));
        });
        onShift.keySet().retainAll(asked);
        var plans = plans(onShift.values());
        var found = new HashMap<EmployeeId, ShiftPlan>();
        onShift.forEach((who, plan) -> found.put(who, Objects.requireNonNull(plans.get(plan))));
        return found;
    }

    Map<ShiftPlanId, ShiftPlan> plans(Collection<ShiftPlanId> ids) {
        Set<ShiftPlanId> unknown =
                ids.stream().filter(id -> !byId.containsKey(id)).collect(Collectors.toSet());
        book.plans(unknown).forEach(plan -> byId.put(plan.id(), plan));
        return ids.stream()
                .distinct()
                .filter(byId::containsKey)
                .collect(Collectors.toMap(Function.identity(), id -> Objects.requireNonNull(byId.get(id))));
    }

    /** Assignments of the station's people that are not over on the day, by who and when. */
    List<ShiftAssignment> assignments(StationId station, LocalDate day) {
        return query(
                "e.station_id = :station and a.until_day > :day and a.in_force",
                Map.of("station", station.value(), "day", day));
    }

    Optional<ShiftAssignment> find(ShiftAssignmentId id) {
        return query("a.id = :id and a.in_force", Map.of("id", id.value())).stream()
                .findFirst();
    }

    /** Whether the employee works by some plan on one of the days from {@code from} to {@code until} (exclusive). */
    boolean overlaps(EmployeeId employee, LocalDate from, LocalDate until) {
        return !query(
                        "a.employee_id = :employee and a.in_force and a.from_day < :until and a.until_day > :from",
                        Map.of("employee", employee.value(), "from", from, "until", until))
                .isEmpty();
    }

    /** How many people work by the plan on the day or will later. */
    long people(ShiftPlanId plan, LocalDate day) {
        return jdbc.sql("""
                select count(distinct employee_id) from shift_assignment
                where plan_id = :plan and in_force and until_day > :day""")
                .param("plan", plan.value())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private List<ShiftAssignment> query(String where, Map<String, Object> parameters) {
        record Row(ShiftAssignmentId id, EmployeeId who, String name, ShiftPlanId plan, LocalDate from, LocalDate to) {}
        List<Row> rows = jdbc.sql("""
                        select a.id, a.employee_id, e.name, a.plan_id, a.from_day, a.until_day
                        from shift_assignment a join employee e on e.id = a.employee_id
                        where %s order by e.employee_no, a.from_day""".formatted(where))
                .params(parameters)
                .query((rs, i) -> new Row(
                        new ShiftAssignmentId(rs.getLong("id")),
                        new EmployeeId(rs.getLong("employee_id")),
                        rs.getString("name"),
                        new ShiftPlanId(rs.getLong("plan_id")),
                        rs.getObject("from_day", LocalDate.class),
                        rs.getObject("until_day", LocalDate.class)))
                .list();
        var plans = plans(rows.stream().map(Row::plan).toList());
        return rows.stream()
                .map(row -> new ShiftAssignment(
                        row.id(),
                        row.who(),
                        row.name(),
                        Objects.requireNonNull(plans.get(row.plan())),
                        row.from(),
                        Optional.of(row.to()).filter(end -> !end.equals(ShiftBook.OPEN))))
                .toList();
    }
}
