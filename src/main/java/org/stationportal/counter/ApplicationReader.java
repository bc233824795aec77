package org.stationportal.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.customers.Customers;
import org.stationportal.customers.Document;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** Reads applications, a page at a time, with what their obligations tell. */
@Component
class ApplicationReader {

    static final String SUBJECT_TYPE = "counter.application";
    private static final Set<String> PEOPLE = Set.of("accepted_by", "surveyor_id", "fitter_id");

    private final JdbcClient jdbc;
    private final Visible visible;
    private final Customers customers;
    private final Employees employees;
    private final ApplicationChains chainsOf;

    ApplicationReader(
            JdbcClient jdbc, Visible visible, Customers customers, Employees employees, ApplicationChains chainsOf) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.customers = customers;
        this.employees = employees;
        this.chainsOf = chainsOf;
    }

    Page<ApplicationSummary> recent(SignedIn reader, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = " where " + visible.condition(reader, SUBJECT_TYPE, "a", PEOPLE, "application_no", parameters);
        long total = jdbc.sql("select count(*) from service_application a" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        List<ApplicationRow> rows = rows(
                where + " order by a.accepted_at desc, a.id desc limit " + size + " offset " + (long) page * size,
                parameters);
        var names = customers.byId(rows.stream().map(ApplicationRow::customer).toList());
        var chains = chainsOf.rows(rows);
        return new Page<>(
                rows.stream()
                        .map(row -> new ApplicationSummary(
                                row.applicationNo(),
                                Objects.requireNonNull(names.get(row.customer())),
                                row.kind(),
                                row.category(),
                                row.capacityKw(),
                                row.acceptedAt(),
                                chains.total(row),
                                ApplicationSummary.currentOf(chains.stages(row))))
                        .toList(),
                total);
    }

    Optional<ApplicationDetails> find(SignedIn reader, String applicationNo) {
        var parameters = new HashMap<String, Object>();
        String condition = visible.condition(reader, SUBJECT_TYPE, "a", PEOPLE, "application_no", parameters);
        parameters.put("no", applicationNo);
        Optional<ApplicationRow> row =
                rows(" where a.application_no = :no and (" + condition + ")", parameters).stream()
                        .findFirst();
        if (row.isEmpty() && visible.hasObligation(SUBJECT_TYPE, applicationNo)) {
            row = rows(" where a.application_no = :no", Map.of("no", applicationNo)).stream()
                    .findFirst();
        }
        return row.map(this::details);
    }

    private ApplicationDetails details(ApplicationRow row) {
        var chain = chainsOf.rows(List.of(row));
        return new ApplicationDetails(
                row.applicationNo(),
                row.version(),
                customers.get(row.customer()),
                row.kind(),
                row.category(),
                row.voltage(),
                row.supply(),
                row.capacityKw(),
                row.contact(),
                row.phone(),
                documents(row),
                row.remark(),
                employees.get(row.surveyor()),
                employees.get(row.fitter()),
                row.acceptedAt(),
                row.acceptedBy(),
                row.recordedAt(),
                chain.total(row),
                chain.stages(row));
    }

    private Set<Document> documents(ApplicationRow row) {
        return jdbc.sql("select document from service_application_document where application_id = :id")
                .param("id", row.id())
                .query((rs, i) -> Document.valueOf(rs.getString(1)))
                .set();
    }

    private List<ApplicationRow> rows(String rest, Map<String, Object> parameters) {
        return jdbc.sql("select a.* from service_application a" + rest)
                .params(parameters)
                .query((rs, i) -> ApplicationRow.of(rs))
                .list();
    }
}
