package org.stationportal.counter;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.base.Finder;
import org.stationportal.base.Found;
import org.stationportal.customers.Customers;
import org.stationportal.customers.MeterId;

/** Metering faults in the search field: by number, its last digits, or by their meters and whose they are. */
@Component
class MeterFaultFinder implements Finder {

    private static final DocumentSearch.Kind FAULTS = new DocumentSearch.Kind(
            "meter_fault",
            "fault_no",
            "meter_id",
            "JL",
            MeterFaultReader.SUBJECT_TYPE,
            Set.of("reported_by", "assignee_id"));

    private final DocumentSearch documents;
    private final Customers customers;

    MeterFaultFinder(DocumentSearch documents, Customers customers) {
        this.documents = documents;
        this.customers = customers;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Found> find(String text, int limit) {
        List<Long> which = customers.metersCalled(text, DocumentSearch.NEIGHBOURS).stream()
                .map(MeterId::value)
                .toList();
        var rows = documents.find(FAULTS, text, which, limit);
        var meters = customers.meters(
                rows.stream().map(row -> new MeterId(row.about())).toList());
        return rows.stream()
                .map(row -> {
                    var meter = Objects.requireNonNull(meters.get(new MeterId(row.about())));
                    return new Found(
                            "counter.found.meterFault",
                            row.no() + " " + meter.meterNo(),
                            meter.customerName() + " " + meter.areaName(),
                            "meter-faults/" + row.no());
                })
                .toList();
    }
}
