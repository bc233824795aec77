package org.stationportal.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.MeterId;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** Reads service requests, a page at a time, with what their obligations tell. */
@Component
class ServiceRequestReader {

    static final String SUBJECT_TYPE = "counter.serviceRequest";
    private static final Set<String> PEOPLE = Set.of("accepted_by", "assignee_id");

    private final JdbcClient jdbc;
    private final Visible visible;
    private final Customers customers;
    private final Employees employees;
    private final Obligations obligations;

    ServiceRequestReader(
            JdbcClient jdbc, Visible visible, Customers customers, Employees employees, Obligations obligations) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.customers = customers;
        this.employees = employees;
        this.obligations = obligations;
    }

    Page<ServiceRequestDetails> recent(SignedIn reader, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = " where " + visible.condition(reader, SUBJECT_TYPE, "r", PEOPLE, "request_no", parameters);
        long total = jdbc.sql("select count(*) from service_request r" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        String order = " order by r.accepted_at desc, r.id desc limit " + size + " offset " + (long) page * size;
        return new Page<>(read(where + order, parameters), total);
    }

    Optional<ServiceRequestDetails> find(SignedIn reader, String requestNo) {
        var parameters = new HashMap<String, Object>();
        String condition = visible.condition(reader, SUBJECT_TYPE, "r", PEOPLE, "request_no", parameters);
        parameters.put("no", requestNo);
        var found = read(" where r.request_no = :no and (" + condition + ")", parameters).stream()
                .findFirst();
        return found.isPresent() || !visible.hasObligation(SUBJECT_TYPE, requestNo)
                ? found
                : read(" where r.request_no = :no", Map.of("no", requestNo)).stream()
                        .findFirst();
    }

    private List<ServiceRequestDetails> read(String rest, Map<String, Object> parameters) {
        List<Row> rows = jdbc.sql("select r.* from service_request r" + rest)
                .params(parameters)
                .query((rs, i) -> row(rs))
                .list();
        var names = customers.byId(rows.stream().map(Row::customer).toList());
        var people = employees.byId(rows.stream().map(Row::assignee).collect(Collectors.toSet()));
        Map<ObligationId, ObligationSummary> found =
                obligations.all(rows.stream().map(Row::obligation).toList()).stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> new ServiceRequestDetails(
                        row.requestNo(),
                        Objects.requireNonNull(names.get(row.customer())),
                        row.particulars(),
                        row.contact(),
                        row.phone(),
                        row.remark(),
                        Objects.requireNonNull(people.get(row.assignee())),
                        row.acceptedAt(),
                        row.acceptedBy(),
                        row.result(),
                        Objects.requireNonNull(found.get(row.obligation()))))
                .toList();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getString("request_no"),
                new CustomerId(rs.getLong("customer_id")),
                particulars(rs),
                rs.getString("contact"),
                rs.getString("phone"),
                rs.getString("remark"),
                new EmployeeId(rs.getLong("assignee_id")),
                SqlTime.instant(rs, "accepted_at"),
                rs.getString("accepted_by_name"),
                Optional.ofNullable(rs.getString("result")),
                new ObligationId(rs.getLong("obligation_id")));
    }

    private static Particulars particulars(ResultSet rs) throws SQLException {
        return switch (ServiceRequestKind.valueOf(rs.getString("kind"))) {
            case NAME_CHANGE ->
                new Particulars.NameChange(
                        rs.getString("new_name"),
                        IdKind.valueOf(rs.getString("new_id_kind")),
                        rs.getString("new_id_no"));
            case METER_TEST -> new Particulars.MeterTest(new MeterId(rs.getLong("meter_id")), rs.getString("question"));
            case BILLING_QUERY ->
                new Particulars.BillingQuery(
                        YearMonth.parse(rs.getString("first_month")),
                        YearMonth.parse(rs.getString("last_month")),
                        rs.getString("question"));
        };
    }

    private record Row(
            String requestNo,
            CustomerId customer,
            Particulars particulars,
            String contact,
            String phone,
            String remark,
            EmployeeId assignee,
            Instant acceptedAt,
            String acceptedBy,
            Optional<String> result,
            ObligationId obligation) {}
}
