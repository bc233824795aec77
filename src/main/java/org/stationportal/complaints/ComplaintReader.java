package org.stationportal.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.SignedIn;

/** Reads complaints, a page at a time, within what the reader may see, with what their obligations tell. */
@Component
class ComplaintReader {

    private static final String FROM = " from complaint c join obligation a on a.id = c.answer_obligation_id where ";

    private final JdbcClient jdbc;
    private final Confidence confidence;
    private final Customers customers;
    private final ComplaintPersons persons;
    private final Obligations obligations;

    ComplaintReader(
            JdbcClient jdbc,
            Confidence confidence,
            Customers customers,
            ComplaintPersons persons,
            Obligations obligations) {
        this.jdbc = jdbc;
        this.confidence = confidence;
        this.customers = customers;
        this.persons = persons;
        this.obligations = obligations;
    }

    /** What still runs first by the day of its answer, what is done by the day on which it came in. */
    Page<ComplaintSummary> page(SignedIn reader, ComplaintFilter filter, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = confidence.condition(reader, parameters) + restricted(filter, parameters);
        String order = Boolean.TRUE.equals(filter.running()) ? "a.due_at, c.id" : "c.received_at desc, c.id desc";
        return new Page<>(
                read(where + " order by " + order + " limit " + size + " offset " + (long) page * size, parameters),
                count(where, parameters));
    }

    long count(SignedIn reader, ComplaintFilter filter) {
        var parameters = new HashMap<String, Object>();
        return count(confidence.condition(reader, parameters) + restricted(filter, parameters), parameters);
    }

    Optional<ComplaintSummary> find(SignedIn reader, String complaintNo) {
        var parameters = new HashMap<String, Object>();
        String where = confidence.condition(reader, parameters) + " and c.complaint_no = :no";
        parameters.put("no", complaintNo);
        return read(where, parameters).stream().findFirst();
    }

    /** The numbers that begin with the text, the latest first. */
    List<ComplaintSummary> beginning(SignedIn reader, String text, int limit) {
        var parameters = new HashMap<String, Object>();
        String where = confidence.condition(reader, parameters)
                + " and (c.complaint_no like :prefix or c.external_no like :prefix)"
                + " order by c.complaint_no desc limit " + limit;
        parameters.put("prefix", text.replaceAll("[%_\\\\]", "") + "%");
        return read(where, parameters);
    }

    private long count(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*)" + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String restricted(ComplaintFilter filter, Map<String, Object> into) {
        var where = new StringBuilder();
        if (filter.running() != null) {
            where.append(filter.running() ? " and c.state <> :done" : " and c.state = :done");
            into.put("done", ComplaintState.CALLED_BACK.name());
        }
        restrict(where, into, "kind", filter.kind());
        restrict(where, into, "severity", filter.severity());
        restrict(where, into, "source", filter.source());
        return where.toString();
    }

    private static void restrict(
            StringBuilder where, Map<String, Object> into, String column, @Nullable Enum<?> value) {
        if (value != null) {
            where.append(" and c.%1$s = :%1$s".formatted(column));
            into.put(column, value.name());
        }
    }

    private List<ComplaintSummary> read(String rest, Map<String, Object> parameters) {
        List<Row> rows = jdbc.sql("select c.*" + FROM + rest)
                .params(parameters)
                .query((rs, i) -> Row.of(rs))
                .list();
        var named = customers.byId(
                rows.stream().flatMap(row -> row.customer.stream()).toList());
        var complainedOf = persons.of(rows.stream().map(Row::id).toList());
        Map<ObligationId, ObligationSummary> owed =
                obligations
                        .all(rows.stream()
                                .flatMap(row -> Stream.of(row.contact, row.answer))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> {
                    List<EmployeeSummary> people = complainedOf.getOrDefault(row.id, List.of());
                    return new ComplaintSummary(
                            row.no,
                            row.version,
                            row.kind,
                            row.severity,
                            row.source,
                            row.externalNo,
                            row.customer.map(id -> Objects.requireNonNull(named.get(id))),
                            row.caller,
                            row.phone,
                            row.words,
                            row.cause,
                            row.receivedAt,
                            row.taker,
                            row.takenBy,
                            row.recordedAt,
                            row.state,
                            people,
                            Objects.requireNonNull(owed.get(row.contact)),
                            Objects.requireNonNull(owed.get(row.answer)));
                })
                .toList();
    }

    private record Row(
            long id,
            String no,
            long version,
            ComplaintKind kind,
            Severity severity,
            ComplaintSource source,
            String externalNo,
            Optional<CustomerId> customer,
            String caller,
            String phone,
            String words,
            Optional<Subject> cause,
            Instant receivedAt,
            Optional<EmployeeId> taker,
            String takenBy,
            Instant recordedAt,
            ComplaintState state,
            ObligationId contact,
            ObligationId answer) {

        static Row of(ResultSet rs) throws SQLException {
            String causeType = rs.getString("cause_type");
            return new Row(
                    rs.getLong("id"),
                    rs.getString("complaint_no"),
                    rs.getLong("version"),
                    ComplaintKind.valueOf(rs.getString("kind")),
                    Severity.valueOf(rs.getString("severity")),
                    ComplaintSource.valueOf(rs.getString("source")),
                    Objects.requireNonNullElse(rs.getString("external_no"), ""),
                    Optional.ofNullable(rs.getObject("customer_id", Long.class)).map(CustomerId::new),
                    rs.getString("caller"),
                    rs.getString("phone"),
                    rs.getString("words"),
                    causeType == null
                            ? Optional.empty()
                            : Optional.of(new Subject(
                                    causeType,
                                    rs.getString("cause_id"),
                                    rs.getString("cause_title"),
                                    rs.getString("cause_path"))),
                    SqlTime.instant(rs, "received_at"),
                    Optional.ofNullable(rs.getObject("taken_by", Long.class)).map(EmployeeId::new),
                    rs.getString("taken_by_name"),
                    SqlTime.instant(rs, "recorded_at"),
                    ComplaintState.valueOf(rs.getString("state")),
                    new ObligationId(rs.getLong("contact_obligation_id")),
                    new ObligationId(rs.getLong("answer_obligation_id")));
        }
    }
}
