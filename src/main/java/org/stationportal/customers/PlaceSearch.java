package org.stationportal.customers;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/**
 * Finds addresses by any part of the place, by the place's end with the beginning of the house (阳光小区3幢), and by the
 * beginning of the house. Places are few, so they are looked through; customers are taken by index.
 */
@Component
class PlaceSearch {

    // with so few places the house is looked up in each; with more of them the house tells more than the place
    private static final int FEW = 100;
    // places that nobody lives in any more may stand first
    private static final int SPARE = 50;

    private final JdbcClient jdbc;

    PlaceSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ways to customers for {@link CustomerSearch}; their parameters are put into the map. */
    List<String> ways(StationId station, SearchText text, int most, Map<String, Object> into) {
        var ways = new java.util.ArrayList<String>();
        List<String> around = places(station, text.contained(), SPARE + most);
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
                List<String> before = places(station, "%" + text.place(), FEW);
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

    private List<String> places(StationId station, String pattern, int most) {
        return jdbc.sql("select place from customer_place where station_id = :station and place like :pattern limit "
                        + most)
                .param("station", station.value())
                .param("pattern", pattern)
                .query(String.class)
                .list();
    }
}
