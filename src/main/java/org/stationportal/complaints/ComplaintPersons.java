package org.stationportal.complaints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** The people in a complaint: who is complained of, and who ever handled it. */
@Component
class ComplaintPersons {

    private final JdbcClient jdbc;
    private final Employees employees;

    ComplaintPersons(JdbcClient jdbc, Employees employees) {
        this.jdbc = jdbc;
        this.employees = employees;
    }

    /** Who is complained of, by the id of the complaint. */
    Map<Long, List<EmployeeSummary>> of(Collection<Long> complaints) {
        if (complaints.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Long, List<EmployeeId>>();
        var everybody = new HashSet<EmployeeId>();
        jdbc.sql("select complaint_id, employee_id from complaint_person where complaint_id in (:ids)"
                        + " order by employee_id")
                .param("ids", complaints)
                .query(rs -> {
                    var person = new EmployeeId(rs.getLong(2));
                    everybody.add(person);
                    found.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>())
                            .add(person);
                });
        var named = employees.byId(everybody);
        var result = new HashMap<Long, List<EmployeeSummary>>();
        found.forEach((id, people) -> result.put(
                id,
                people.stream()
                        .map(person -> Objects.requireNonNull(named.get(person)))
                        .toList()));
        return result;
    }

    /** Who handles the complaint or handled it once: it is his own case. */
    Set<EmployeeId> handlersEver(ComplaintSummary complaint) {
        return Set.copyOf(jdbc.sql("select distinct employee_id from obligation_party where obligation_id in (:ids)")
                .param(
                        "ids",
                        List.of(
                                complaint.contact().id().value(),
                                complaint.answer().id().value()))
                .query((rs, i) -> new EmployeeId(rs.getLong(1)))
                .list());
    }
}
