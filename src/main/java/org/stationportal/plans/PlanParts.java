package org.stationportal.plans;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** What belongs to many plans at once, each read by one statement: who holds them, their counts, what is owed. */
@Component
class PlanParts {

    private final JdbcClient jdbc;
    private final Employees employees;
    private final Obligations obligations;

    PlanParts(JdbcClient jdbc, Employees employees, Obligations obligations) {
        this.jdbc = jdbc;
        this.employees = employees;
        this.obligations = obligations;
    }

    Map<Long, List<EmployeeSummary>> holders(Collection<Long> plans) {
        record Held(long plan, EmployeeId by) {}
        List<Held> held = jdbc.sql("select plan_id, employee_id from plan_holder where plan_id in (:plans)"
                        + " order by employee_id")
                .param("plans", plans)
                .query((rs, i) -> new Held(rs.getLong(1), new EmployeeId(rs.getLong(2))))
                .list();
        var people = employees.byId(held.stream().map(Held::by).collect(Collectors.toSet()));
        return held.stream()
                .collect(Collectors.groupingBy(
                        Held::plan,
                        Collectors.mapping(
                                each -> Objects.requireNonNull(people.get(each.by())), Collectors.toList())));
    }

    Map<Long, Counts> counts(Collection<Long> plans) {
        return jdbc
                .sql("select plan_id, sum(state = 'PLANNED') as left_over, sum(state = 'DONE') as done,"
                        + " sum(state = 'POSTPONED') as postponed, sum(named_in is not null) as named"
                        + " from plan_item where plan_id in (:plans) group by plan_id")
                .param("plans", plans)
                .query((rs, i) -> Map.entry(
                        rs.getLong("plan_id"),
                        new Counts(
                                rs.getInt("left_over"), rs.getInt("done"), rs.getInt("postponed"), rs.getInt("named"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<Long, List<PlanDuty>> duties(Collection<Long> plans) {
        record Key(long plan, Duty duty, ObligationId obligation) {}
        List<Key> keys = jdbc.sql("select plan_id, duty, obligation_id from plan_duty where plan_id in (:plans)"
                        + " order by plan_id, duty, assignee_id")
                .param("plans", plans)
                .query((rs, i) ->
                        new Key(rs.getLong(1), Duty.valueOf(rs.getString(2)), new ObligationId(rs.getLong(3))))
                .list();
        Map<ObligationId, ObligationSummary> owed =
                obligations.all(keys.stream().map(Key::obligation).toList()).stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return keys.stream()
                .collect(Collectors.groupingBy(
                        Key::plan,
                        Collectors.mapping(
                                key -> new PlanDuty(
                                        "plans.owed." + key.duty(), Objects.requireNonNull(owed.get(key.obligation()))),
                                Collectors.toList())));
    }

    /** How far the items of a plan have come. */
    record Counts(int left, int done, int postponed, int named) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }
}
