package org.stationportal.counter;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.base.Finder;
import org.stationportal.base.Found;

/** Service applications in the search field: by number, its last digits, or by their customers. */
@Component
class ApplicationFinder implements Finder {

    private static final DocumentSearch.Kind APPLICATIONS = new DocumentSearch.Kind(
            "service_application",
            "application_no",
            "customer_id",
            "BZ",
            ApplicationReader.SUBJECT_TYPE,
            Set.of("accepted_by", "surveyor_id", "fitter_id"));

    private final CustomerDocuments documents;

    ApplicationFinder(CustomerDocuments documents) {
        this.documents = documents;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Found> find(String text, int limit) {
        return documents.find(APPLICATIONS, "counter.found.application", "applications/", text, limit);
    }
}
