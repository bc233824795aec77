package org.stationportal.counter;

import java.time.Instant;
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
import org.stationportal.customers.Customers;
import org.stationportal.customers.MeterId;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** Reads metering faults, a page at a time, with what their obligations tell. */
@Component
class MeterFaultReader {

    static final String SUBJECT_TYPE = "counter.meterFault";
    private static final int MOST_OF_A_METER = 20;
    private static final Set<String> PEOPLE = Set.of("reported_by", "assignee_id");

    private final JdbcClient jdbc;
    private final Visible visible;
    private final Customers customers;
    private final Employees employees;
    private final Obligations obligations;

    MeterFaultReader(
            JdbcClient jdbc, Visible visible, Customers customers, Employees employees, Obligations obligations) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.customers = customers;
        this.employees = employees;
        this.obligations = obligations;
    }

    Page<MeterFaultDetails> recent(SignedIn reader, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = " where " + visible.condition(reader, SUBJECT_TYPE, "f", PEOPLE, "fault_no", parameters);
        long total = jdbc.sql("select count(*) from meter_fault f" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(
                read(
                        where + " order by f.found_at desc, f.id desc limit " + size + " offset " + (long) page * size,
                        parameters),
                total);
    }

    Optional<MeterFaultDetails> find(SignedIn reader, String faultNo) {
        var parameters = new HashMap<String, Object>();
        String condition = visible.condition(reader, SUBJECT_TYPE, "f", PEOPLE, "fault_no", parameters);
        parameters.put("no", faultNo);
        Optional<MeterFaultDetails> found = read(" where f.fault_no = :no and (" + condition + ")", parameters).stream()
                .findFirst();
        return found.isPresent() || !visible.hasObligation(SUBJECT_TYPE, faultNo)
                ? found
                : read(" where f.fault_no = :no", Map.of("no", faultNo)).stream()
                        .findFirst();
    }

    List<MeterFaultDetails> ofMeter(SignedIn reader, MeterId meter) {
        var parameters = new HashMap<String, Object>();
        String condition = visible.condition(reader, SUBJECT_TYPE, "f", PEOPLE, "fault_no", parameters);
        parameters.put("meter", meter.value());
        return read(
                " where f.meter_id = :meter and (" + condition + ") order by f.found_at desc, f.id desc limit "
                        + MOST_OF_A_METER,
                parameters);
    }

    private List<MeterFaultDetails> read(String rest, Map<String, Object> parameters) {
        List<Row> rows = jdbc.sql("select f.* from meter_fault f" + rest)
                .params(parameters)
                .query((rs, i) -> new Row(
                        rs.getString("fault_no"),
                        new MeterId(rs.getLong("meter_id")),
                        Urgency.valueOf(rs.getString("urgency")),
                        rs.getString("description"),
                        SqlTime.instant(rs, "found_at"),
                        rs.getString("reported_by_name"),
                        SqlTime.instant(rs, "recorded_at"),
                        new EmployeeId(rs.getLong("assignee_id")),
                        new ObligationId(rs.getLong("obligation_id"))))
                .list();
        var meters = customers.meters(rows.stream().map(Row::meter).toList());
        var people = employees.byId(rows.stream().map(Row::assignee).collect(Collectors.toSet()));
        Map<ObligationId, ObligationSummary> found =
                obligations.all(rows.stream().map(Row::obligation).toList()).stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> new MeterFaultDetails(
                        row.faultNo(),
                        Objects.requireNonNull(meters.get(row.meter())),
                        row.urgency(),
                        row.description(),
                        row.foundAt(),
                        row.reportedBy(),
                        row.recordedAt(),
                        Objects.requireNonNull(people.get(row.assignee())),
                        Objects.requireNonNull(found.get(row.obligation()))))
                .toList();
    }

    private record Row(
            String faultNo,
            MeterId meter,
            Urgency urgency,
            String description,
            Instant foundAt,
            String reportedBy,
            Instant recordedAt,
            EmployeeId assignee,
            ObligationId obligation) {}
}
