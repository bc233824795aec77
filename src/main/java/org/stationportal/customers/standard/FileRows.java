package org.stationportal.customers.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** Reads what was handed in and promised for a file. */
@Component
class FileRows {

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FileRow get(CustomerId customer) {
        return jdbc.sql("select * from customer where id = :id")
                .param("id", customer.value())
                .query((rs, i) -> new FileRow(
                        customer,
                        new StationId(rs.getLong("station_id")),
                        rs.getString("customer_no"),
                        rs.getString("name"),
                        Category.valueOf(rs.getString("category")),
                        Voltage.valueOf(rs.getString("voltage")),
                        Optional.ofNullable(rs.getObject("imported_in", Long.class)),
                        Optional.ofNullable(rs.getObject("made_by", Long.class)).map(EmployeeId::new)))
                .optional()
                .orElseThrow(() -> RuleViolation.of("customers.error.unknown"));
    }

    Map<Document, FileDocument.HandedIn> handedIn(CustomerId customer) {
        Map<Document, FileDocument.HandedIn> found = new HashMap<>();
        jdbc.sql("select * from customer_document where customer_id = :customer")
                .param("customer", customer.value())
                .query(rs -> {
                    found.put(
                            Document.valueOf(rs.getString("document")),
                            new FileDocument.HandedIn(
                                    SqlTime.instant(rs, "handed_in_at"), rs.getString("received_by_name")));
                });
        return found;
    }

    /** The promise of each document, whatever became of it. */
    Map<Document, Promised> promises(CustomerId customer) {
        Map<Document, Promised> found = new HashMap<>();
        jdbc.sql("select pd.document, p.* from customer_promise_document pd join customer_promise p"
                        + " on p.id = pd.promise_id where pd.customer_id = :customer")
                .param("customer", customer.value())
                .query(rs -> {
                    found.put(
                            Document.valueOf(rs.getString("document")),
                            new Promised(new ObligationId(rs.getLong("obligation_id")), rs.getString("signed_by")));
                });
        return found;
    }

    Set<FileItem> everPromised(CustomerId customer) {
        return jdbc.sql("select document from customer_promise_document where customer_id = :customer")
                .param("customer", customer.value())
                .query((rs, i) -> FileItem.valueOf(Objects.requireNonNull(rs.getString(1))))
                .set();
    }

    /** The obligations of promises of which everything is in and that are not done yet. */
    List<ObligationId> kept(CustomerId customer) {
        return jdbc.sql("""
                select p.obligation_id from customer_promise p join obligation o on o.id = p.obligation_id
                where p.customer_id = :customer and o.completed_at is null and o.status <> 'CANCELLED'
                  and not exists (select 1 from customer_promise_document pd where pd.promise_id = p.id
                      and not exists (select 1 from customer_document d
                          where d.customer_id = pd.customer_id and d.document = pd.document))""")
                .param("customer", customer.value())
                .query((rs, i) -> new ObligationId(rs.getLong(1)))
                .list();
    }

    /** By whom it was signed; until when, the obligation knows. */
    record Promised(ObligationId obligation, String signedBy) {}
}
