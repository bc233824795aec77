package org.stationportal.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** Reads the frozen totals of a month person by person, a page at a time, as far as the reader may see them. */
@Component
class PublishedRows {

    private static final String FROM = """
             from month_total t join employee p on p.id = t.employee_id
            left join month_person_total c on c.month_result_id = t.month_result_id and c.employee_id = t.employee_id
            where t.month_result_id = :month and\s""";

    private final JdbcClient jdbc;

    PublishedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PublishedRow> own(MonthResult month, SignedIn reader) {
        return reader.employee().flatMap(self -> {
            var parameters = new HashMap<String, Object>(Map.of("month", month.id(), "self", self.value()));
            return rows("t.employee_id = :self", parameters, "").stream().findFirst();
        });
    }

    /** In the order of their numbers, the reader among them. */
    Page<PublishedRow> page(
            MonthResult month, PublicationRule.Shown shown, SignedIn reader, LocalDate today, int offset, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("month", month.id()));
        String where = visible(shown, reader, today, parameters);
        long total = jdbc.sql("select count(distinct t.employee_id)" + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(rows(where, parameters, " limit " + limit + " offset " + offset), total);
    }

    private static String visible(
            PublicationRule.Shown shown, SignedIn reader, LocalDate today, Map<String, Object> parameters) {
        if (shown == PublicationRule.Shown.EVERYBODY
                || reader.holds(Post.STATION_HEAD)
                || reader.holds(Post.DEPUTY_HEAD)) {
            return "true";
        }
        parameters.put("self", reader.person().value());
        if (shown == PublicationRule.Shown.OWN || reader.teams().isEmpty()) {
            return "t.employee_id = :self";
        }
        parameters.put("teams", reader.teams().stream().map(TeamId::value).toList());
        parameters.put("today", today);
        return """
                (t.employee_id = :self or t.employee_id in (select h.employee_id from held_post h
                    where h.team_id in (:teams) and h.valid_from <= :today
                    and (h.valid_to is null or h.valid_to >= :today)))""";
    }

    private List<PublishedRow> rows(String where, Map<String, Object> parameters, String limit) {
        List<PublishedRow> people = jdbc.sql(
                        "select t.employee_id, p.employee_no, p.name, sum(t.amount) as total, max(c.payable) as payable"
                                + FROM + where + " group by t.employee_id, p.employee_no, p.name order by p.employee_no"
                                + limit)
                .params(parameters)
                .query((rs, i) -> new PublishedRow(
                        new EmployeeId(rs.getLong("employee_id")),
                        rs.getString("employee_no"),
                        rs.getString("name"),
                        rs.getBigDecimal("total"),
                        // a month from before there was a cap has none
                        Optional.ofNullable(rs.getBigDecimal("payable")).orElse(rs.getBigDecimal("total")),
                        List.of()))
                .list();
        if (people.isEmpty()) {
            return people;
        }
        record Line(EmployeeId employee, PublishedRow.Amount amount) {}
        Map<EmployeeId, List<PublishedRow.Amount>> amounts = jdbc
                .sql("""
                select t.employee_id, t.clause_code, t.quantity, t.amount from month_total t
                join clause c on c.code = t.clause_code
                where t.month_result_id = :month and t.employee_id in (:people) order by c.position""")
                .param("month", parameters.get("month"))
                .param(
                        "people",
                        people.stream().map(row -> row.employee().value()).toList())
                .query((rs, i) -> new Line(
                        new EmployeeId(rs.getLong("employee_id")),
                        new PublishedRow.Amount(
                                rs.getString("clause_code"), rs.getBigDecimal("quantity"), rs.getBigDecimal("amount"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::employee, Collectors.mapping(Line::amount, Collectors.toList())));
        return people.stream()
                .map(row -> new PublishedRow(
                        row.employee(),
                        row.employeeNo(),
                        row.employeeName(),
                        row.sum(),
                        row.payable(),
                        amounts.getOrDefault(row.employee(), List.of())))
                .toList();
    }
}
