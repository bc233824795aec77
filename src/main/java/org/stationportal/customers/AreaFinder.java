package org.stationportal.customers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationportal.base.Finder;
import org.stationportal.base.Found;

/** Transformer areas in the search field; one that is chosen shows its customers. */
@Component
class AreaFinder implements Finder {

    private final Customers customers;

    AreaFinder(Customers customers) {
        this.customers = customers;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Found> find(String text, int limit) {
        return customers.searchAreas(text, limit).stream()
                .map(area -> new Found(
                        "customers.found.area",
                        area.name() + " " + area.areaNo(),
                        area.feederName(),
                        customersOf(area.areaNo())))
                .toList();
    }

    static String customersOf(String area) {
        return "search?q=" + URLEncoder.encode(area, StandardCharsets.UTF_8);
    }
}
