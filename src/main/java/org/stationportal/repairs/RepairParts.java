package org.stationportal.repairs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** Reads what belongs to repair calls, for many at once: their steps, the people, the escalations. */
@Component
class RepairParts {

    private final JdbcClient jdbc;
    private final Employees employees;

    RepairParts(JdbcClient jdbc, Employees employees) {
        this.jdbc = jdbc;
        this.employees = employees;
    }

    Of of(Collection<Long> calls) {
        if (calls.isEmpty()) {
            return new Of(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        }
        var steps = new HashMap<Long, List<StepStamp>>();
        jdbc.sql("select * from repair_call_step where call_id in (:calls) order by call_id, position")
                .param("calls", calls)
                .query(rs -> {
                    add(steps, rs, stamp(rs));
                });
        var escalations = new HashMap<Long, List<Escalation>>();
        jdbc.sql("select * from repair_call_escalation where call_id in (:calls) order by id")
                .param("calls", calls)
                .query(rs -> {
                    add(escalations, rs, escalation(rs));
                });
        var workers = people("repair_call_worker", " and released_at is null", calls);
        var onDuty = people("repair_call_on_duty", "", calls);
        var all = new HashSet<EmployeeId>();
        workers.values().forEach(all::addAll);
        onDuty.values().forEach(all::addAll);
        return new Of(steps, escalations, workers, onDuty, employees.byId(all));
    }

    private Map<Long, List<EmployeeId>> people(String table, String only, Collection<Long> calls) {
        var found = new HashMap<Long, List<EmployeeId>>();
        jdbc.sql("select call_id, employee_id from " + table + " where call_id in (:calls)" + only
                        + " order by call_id, employee_id")
                .param("calls", calls)
                .query(rs -> {
                    add(found, rs, new EmployeeId(rs.getLong("employee_id")));
                });
        return found;
    }

    private static <T> void add(Map<Long, List<T>> into, ResultSet rs, T value) throws SQLException {
        into.computeIfAbsent(rs.getLong("call_id"), call -> new ArrayList<>()).add(value);
    }

    private static StepStamp stamp(ResultSet rs) throws SQLException {
        return new StepStamp(
                Step.valueOf(rs.getString("step")),
                SqlTime.instant(rs, "at"),
                SqlTime.instant(rs, "recorded_at"),
                rs.getString("actor_name"),
                rs.getString("remark"),
                Optional.ofNullable(rs.getObject("satisfied", Boolean.class)));
    }

    private static Escalation escalation(ResultSet rs) throws SQLException {
        String answer = rs.getString("answer");
        return new Escalation(
                rs.getLong("id"),
                rs.getString("handed_to"),
                rs.getString("what"),
                SqlTime.instant(rs, "at"),
                rs.getString("handed_by"),
                answer == null
                        ? Optional.empty()
                        : Optional.of(new Escalation.Answer(
                                SqlTime.instant(rs, "answered_at"), answer, rs.getString("answered_by"))));
    }

    /** What belongs to each of the calls. */
    record Of(
            Map<Long, List<StepStamp>> stepsOf,
            Map<Long, List<Escalation>> escalationsOf,
            Map<Long, List<EmployeeId>> workersOf,
            Map<Long, List<EmployeeId>> onDutyOf,
            Map<EmployeeId, EmployeeSummary> people) {

        List<StepStamp> steps(long call) {
            return stepsOf.getOrDefault(call, List.of());
        }

        List<Escalation> escalations(long call) {
            return escalationsOf.getOrDefault(call, List.of());
        }

        List<EmployeeSummary> workers(long call) {
            return known(workersOf, call);
        }

        List<EmployeeSummary> onDuty(long call) {
            return known(onDutyOf, call);
        }

        private List<EmployeeSummary> known(Map<Long, List<EmployeeId>> ids, long call) {
            return ids.getOrDefault(call, List.of()).stream()
                    .map(id -> Objects.requireNonNull(people.get(id)))
                    .toList();
        }
    }
}
