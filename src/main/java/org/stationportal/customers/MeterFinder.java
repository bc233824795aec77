package org.stationportal.customers;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.stationportal.base.Finder;
import org.stationportal.base.Found;

/** Meters in the search field, by their own numbers only: by anything else their customers are found. */
@Component
class MeterFinder implements Finder {

    private final Customers customers;

    MeterFinder(Customers customers) {
        this.customers = customers;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Found> find(String text, int limit) {
        List<MeterSummary> meters = customers.findMeters(text, limit);
        var owners = customers.byId(
                meters.stream().flatMap(meter -> meter.customer().stream()).toList());
        return meters.stream()
                .map(meter -> meter.customer()
                        .map(id -> Objects.requireNonNull(owners.get(id)))
                        .map(owner -> new Found(
                                "customers.found.meter",
                                meter.meterNo(),
                                owner.name() + " · " + meter.areaName(),
                                "customers/" + owner.customerNo()))
                        .orElseGet(() -> new Found(
                                "customers.found.meter",
                                meter.meterNo(),
                                meter.areaName(),
                                AreaFinder.customersOf(meter.areaName()))))
                .toList();
    }
}
