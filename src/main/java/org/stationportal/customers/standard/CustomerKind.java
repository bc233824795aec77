package org.stationportal.customers.standard;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.stationportal.customers.Category;
import org.stationportal.customers.Voltage;

/**
 * The kinds of customers between which a standard distinguishes.
 *
 * @param high supplied at 10 kV or more, by a transformer of his own 专变
 */
public record CustomerKind(Category category, boolean high) {

    private static final List<CustomerKind> ALL = Arrays.stream(Category.values())
            .flatMap(category -> Stream.of(false, true)
                    .filter(high -> category.allows(high ? Voltage.KV10 : Voltage.V380))
                    .map(high -> new CustomerKind(category, high)))
            .toList();

    public static CustomerKind of(Category category, Voltage voltage) {
        return new CustomerKind(category, voltage.isHigh());
    }

    /** All that there are, in the order of the categories. */
    public static List<CustomerKind> all() {
        return ALL;
    }
}
