package org.stationportal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** Shift plans and assignments in the database: rows are added, end earlier, and stay. */
@Repository
class ShiftBook {

    /** What an open end is in the database, which wants both ends of a period. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    ShiftBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who change shifts of the station wait until this transaction ends; a single lock, so no circle. */
    void lock(StationId station) {
        jdbc.sql("select id from station where id = :id for update")
                .param("id", station.value())
                .query(Long.class)
                .single();
    }

    ShiftPlanId addPlan(
            StationId station, MakeShiftPlan plan, @Nullable ShiftPlanId replaces, EmployeeId actor, Instant now) {
        jdbc.sql("""
                insert into shift_plan (station_id, name, every_day, made_at, made_by, replaces_id)
                values (:station, :name, :everyDay, :now, :actor, :replaces)""")
                .param("station", station.value())
                .param("name", plan.name())
                .param("everyDay", plan.everyDay())
                .param("now", SqlTime.param(now))
                .param("actor", actor.value())
                .param("replaces", replaces == null ? null : replaces.value())
                .update();
        long id = lastId();
        for (WorkingHours.Span span : plan.hours().spans()) {
            jdbc.sql("insert into shift_span (plan_id, starts_minute, ends_minute) values (?, ?, ?)")
                    .params(id, span.startMinute(), span.endMinute())
                    .update();
        }
        return new ShiftPlanId(id);
    }

    void endPlan(ShiftPlanId plan, EmployeeId actor, Instant now) {
        jdbc.sql("update shift_plan set ended_at = :now, ended_by = :actor where id = :id")
                .param("now", SqlTime.param(now))
                .param("actor", actor.value())
                .param("id", plan.value())
                .update();
    }

    /** The ids of the station's plans by which people may be assigned. */
    List<ShiftPlanId> current(StationId station) {
        return jdbc.sql("select id from shift_plan where station_id = :station and ended_at is null")
                .param("station", station.value())
                .query((rs, i) -> new ShiftPlanId(rs.getLong("id")))
                .list();
    }

    /** Whether a plan in use has the name, as the database compares names. */
    boolean nameTaken(StationId station, String name) {
        return jdbc.sql("select count(*) from shift_plan where station_id = :station and current_name = :name")
                        .param("station", station.value())
                        .param("name", name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The plans with these ids, ended ones too. */
    List<ShiftPlan> plans(Collection<ShiftPlanId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var spans = new HashMap<Long, List<WorkingHours.Span>>();
        var numbers = ids.stream().map(ShiftPlanId::value).toList();
        jdbc.sql("select plan_id, starts_minute, ends_minute from shift_span where plan_id in (:ids)")
                .param("ids", numbers)
                .query(rs -> {
                    spans.computeIfAbsent(rs.getLong("plan_id"), plan -> new ArrayList<>())
                            .add(WorkingHours.Span.ofMinutes(rs.getInt("starts_minute"), rs.getInt("ends_minute")));
                });
        return jdbc.sql("select id, station_id, name, every_day from shift_plan where id in (:ids)")
                .param("ids", numbers)
                .query((rs, i) -> new ShiftPlan(
                        new ShiftPlanId(rs.getLong("id")),
                        new StationId(rs.getLong("station_id")),
                        rs.getString("name"),
                        new WorkingHours(spans.getOrDefault(rs.getLong("id"), List.of())),
                        rs.getBoolean("every_day")))
                .list();
    }

    ShiftAssignmentId assign(AssignShift command, EmployeeId actor, Instant now) {
        jdbc.sql("""
                insert into shift_assignment (employee_id, plan_id, from_day, until_day, assigned_at, assigned_by)
                values (:employee, :plan, :from, :until, :now, :actor)""")
                .param("employee", command.employee().value())
                .param("plan", command.plan().value())
                .param("from", command.from())
                .param("until", command.until() == null ? OPEN : command.until())
                .param("now", SqlTime.param(now))
                .param("actor", actor.value())
                .update();
        return new ShiftAssignmentId(lastId());
    }

    /** Lets everybody go over to the other plan from the day on, with the ends that were set; says who they are. */
    Set<EmployeeId> moveOver(ShiftPlanId from, ShiftPlanId to, LocalDate day, EmployeeId actor, Instant now) {
        var rest = jdbc.sql("""
                select id, employee_id, from_day, until_day from shift_assignment
                where plan_id = :plan and in_force and until_day > :day""")
                .param("plan", from.value())
                .param("day", day)
                .query((rs, i) -> new Row(
                        new ShiftAssignmentId(rs.getLong("id")),
                        new EmployeeId(rs.getLong("employee_id")),
                        rs.getObject("from_day", LocalDate.class),
                        rs.getObject("until_day", LocalDate.class)))
                .list();
        var moved = new HashSet<EmployeeId>();
        for (Row row : rest) {
            end(row.id(), day, actor, now);
            LocalDate begins = row.from().isAfter(day) ? row.from() : day;
            assign(new AssignShift(row.employee(), to, begins, row.until()), actor, now);
            moved.add(row.employee());
        }
        return moved;
    }

    /** Ends it on the day (exclusive); one that would not have begun by then is dropped. */
    void end(ShiftAssignmentId id, LocalDate day, EmployeeId actor, Instant now) {
        jdbc.sql("""
                update shift_assignment set dropped = (from_day >= :day), until_day = if(from_day < :day, :day, until_day),
                                            ended_at = :now, ended_by = :actor
                where id = :id""")
                .param("day", day)
                .param("now", SqlTime.param(now))
                .param("actor", actor.value())
                .param("id", id.value())
                .update();
    }

    private long lastId() {
        return jdbc.sql("select last_insert_id()").query(Long.class).single();
    }

    private record Row(ShiftAssignmentId id, EmployeeId employee, LocalDate from, LocalDate until) {}
}
