package org.stationportal.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/**
 * Finds addresses by any part of the place, by the place's end with the beginning of the house (阳光小区3幢), and by the
 * beginning of the house: first the places, then the customers who live there.
 */
@Component
class PlaceSearch {

    // with so few places the house is looked up in each; with more of them the house tells more than the place
    private static final int FEW = 100;

    private final PartSearch parts;

    PlaceSearch(PartSearch parts) {
        this.parts = parts;
    }

    /** Ways to customers for {@link CustomerSearch}; their parameters are put into the map. */
    List<String> ways(StationId station, SearchText text, int most, Map<String, Object> into) {
        var ways = new ArrayList<String>();
        List<String> around = parts.containing(station, PartSearch.PLACE, text.key(), PartSearch.SPARE + most);
        if (!around.isEmpty()) {
            into.put("around", around);
            ways.add(CustomerSearch.way(5, "c.place in (:around)"));
        }
        String house = text.house();
        if (!house.isEmpty()) {
            into.put("house", house + "%");
            if (text.place().isEmpty()) {
                ways.add(CustomerSearch.way(5, "c.house like :house"));
            } else {
                into.put("before", "%" + text.place());
                List<String> before = parts.endingWith(station, PartSearch.PLACE, text.place(), FEW);
                if (before.size() == FEW) {
                    ways.add(CustomerSearch.way(5, "c.house like :house and c.place like :before"));
                } else if (!before.isEmpty()) {
                    into.put("places", before);
                    ways.add(CustomerSearch.way(5, "c.place in (:places) and c.house like :house"));
                }
            }
        }
        return ways;
    }
}
