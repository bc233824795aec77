package org.stationportal.counter;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.stationportal.base.Found;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;

/** Finds documents about customers, by number or by how the customers are called. */
@Component
class CustomerDocuments {

    private final DocumentSearch documents;
    private final Customers customers;

    CustomerDocuments(DocumentSearch documents, Customers customers) {
        this.documents = documents;
        this.customers = customers;
    }

    /** Under the key of their kind; the page of each is the path with its number. */
    List<Found> find(DocumentSearch.Kind kind, String key, String path, String text, int limit) {
        List<Long> whose = customers.called(text, DocumentSearch.NEIGHBOURS).stream()
                .map(CustomerId::value)
                .toList();
        var rows = documents.find(kind, text, whose, limit);
        var names = customers.byId(
                rows.stream().map(row -> new CustomerId(row.about())).toList());
        return rows.stream()
                .map(row -> {
                    var customer = Objects.requireNonNull(names.get(new CustomerId(row.about())));
                    return new Found(
                            key,
                            row.no() + " " + customer.name(),
                            customer.customerNo() + " " + customer.address(),
                            path + row.no());
                })
                .toList();
    }
}
