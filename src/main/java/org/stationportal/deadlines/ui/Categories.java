package org.stationportal.deadlines.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The order in which people read categories: households before others, small before large, slight before grave. */
final class Categories {

    private static final List<String> ORDER = List.of(
            "HOUSEHOLD",
            "DEDICATED",
            "RESIDENTIAL",
            "OTHER",
            "RESIDENTIAL_METER",
            "OTHER_METER",
            "AREA_METER",
            "PLAN",
            "CATCH_UP",
            "CASE",
            "SEVERITY_ORDINARY",
            "SEVERITY_IMPORTANT",
            "SEVERITY_MAJOR",
            "SEVERITY_EXCEPTIONAL");

    private Categories() {}

    /** Categories that the order does not know come last. */
    static <T> SortedMap<String, T> sorted(Map<String, T> byCategory) {
        var sorted = new TreeMap<String, T>(Comparator.comparing(
                        (String category) -> ORDER.contains(category) ? ORDER.indexOf(category) : ORDER.size())
                .thenComparing(Comparator.naturalOrder()));
        sorted.putAll(byCategory);
        return sorted;
    }
}
