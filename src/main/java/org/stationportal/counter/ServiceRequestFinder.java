package org.stationportal.counter;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.base.Finder;
import org.stationportal.base.Found;

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

    private final CustomerDocuments documents;

    ServiceRequestFinder(CustomerDocuments documents) {
        this.documents = documents;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Found> find(String text, int limit) {
        return documents.find(REQUESTS, "counter.found.serviceRequest", "service-requests/", text, limit);
    }
}
