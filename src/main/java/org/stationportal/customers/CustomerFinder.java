package org.stationportal.customers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stationportal.base.Finder;
import org.stationportal.base.Found;

/** Customers in the search field. */
@Component
class CustomerFinder implements Finder {

    private final Customers customers;

    CustomerFinder(Customers customers) {
        this.customers = customers;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Found> find(String text, int limit) {
        return customers.first(text, limit).stream()
                .map(c -> new Found(
                        "customers.found.customer",
                        c.name() + " " + c.customerNo(),
                        Stream.of(c.address(), c.phone(), c.areaName())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        "customers/" + c.customerNo()))
                .toList();
    }
}
