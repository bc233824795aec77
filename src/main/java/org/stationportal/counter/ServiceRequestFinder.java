package org.stationportal.counter;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.base.Finder;
import org.stationportal.base.Found;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;

/** Service requests in the search field: by number, its last digits, or by their customers. */
@Component
class ServiceRequestFinder implements Finder {

    private static final DocumentSearch.Kind REQUESTS = new DocumentSearch.Kind(
            "service_request",
            "request_no",
            "customer_id",
            "FW",
            ServiceRequestReader.SUBJECT_TYPE,
            Set.of("accepted_by", "assignee_id"));

    private final DocumentSearch documents;
    private final Customers customers;

    ServiceRequestFinder(DocumentSearch documents, Customers customers) {
        this.documents = documents;
        this.customers = customers;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Found> find(String text, int limit) {
        List<Long> whose = customers.called(text, DocumentSearch.NEIGHBOURS).stream()
                .map(CustomerId::value)
                .toList();
        var rows = documents.find(REQUESTS, text, whose, limit);
        var names = customers.byId(
                rows.stream().map(row -> new CustomerId(row.about())).toList());
        return rows.stream()
                .map(row -> {
                    var customer = Objects.requireNonNull(names.get(new CustomerId(row.about())));
                    return new Found(
                            "counter.found.serviceRequest",
                            row.no() + " " + customer.name(),
                            customer.customerNo() + " " + customer.address(),
                            "service-requests/" + row.no());
                })
                .toList();
    }
}
