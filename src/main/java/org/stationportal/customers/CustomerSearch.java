package org.stationportal.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/**
 * Finds customers by whatever they can tell, each way by an index of its own and none further
 * than is asked for: so the time does not grow with their number (decision 0029). What a number equals comes first, then what begins with the
 * text, then what ends with it or contains it, then the neighbours: place and transformer area.
 */
@Component
class CustomerSearch {

    /** Nobody reads further; a total of so many says "or more". */
    static final int MOST = 500;

    /** People tell at least three digits when they tell the last ones. */
    static final int SHORTEST_END = 3;

    private static final int SHORTEST_PART = 2;
    // of a neighbouring station's meters there may be any number before one's own; a longer number finds it
    private static final int METERS_LOOKED_AT = 2000;

    private final JdbcClient jdbc;
    private final PartSearch parts;
    private final PlaceSearch places;
    private final AreaSearch areas;

    CustomerSearch(JdbcClient jdbc, PartSearch parts, PlaceSearch places, AreaSearch areas) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.places = places;
        this.areas = areas;
    }

    /** At most {@code most} customers, the best first. */
    List<CustomerId> find(StationId station, SearchText text, int most) {
        if (text.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = parameters(station, text);
        List<String> ways = called(text);
        if (!text.isLatin() && text.length() >= SHORTEST_PART) {
            List<String> named = parts.containing(station, PartSearch.NAME, text.key(), PartSearch.SPARE + most);
            if (!named.isEmpty()) {
                parameters.put("named", named);
                ways.add(way(4, "c.long_name in (:named)"));
            }
            ways.addAll(places.ways(station, text, most, parameters));
        }
        if (text.length() >= SHORTEST_PART) {
            List<Long> found = areas.find(station, text);
            if (!found.isEmpty()) {
                parameters.put("areas", found);
                ways.add(way(6, "c.area_id in (:areas)"));
            }
        }
        return read(ways, parameters, most);
    }

    /** As {@link #find}, by number, phone, meter, and by the beginning or end of the name or its pinyin: index ranges only. */
    List<CustomerId> findCalled(StationId station, SearchText text, int most) {
        return text.isEmpty() ? List.of() : read(called(text), parameters(station, text), most);
    }

    private static Map<String, Object> parameters(StationId station, SearchText text) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("station", station.value());
        parameters.put("key", text.key());
        parameters.put("begun", text.begun());
        parameters.put("ended", text.ended());
        return parameters;
    }

    private List<CustomerId> read(List<String> ways, Map<String, Object> parameters, int most) {
        // only of so many the rows are read for their names
        return jdbc.sql("select c.id from (select w.id, min(w.place) as place from (("
                        + String.join(") union all (", ways)
                        + ")) w group by w.id order by place, w.id limit :most) f join customer c on c.id = f.id"
                        + " order by f.place, c.name_key, c.customer_no limit :most")
                .params(parameters)
                .param("most", most)
                .query((rs, i) -> new CustomerId(rs.getLong(1)))
                .list();
    }

    private static List<String> called(SearchText text) {
        List<String> ways = new ArrayList<>();
        if (text.isLatin()) {
            numbers(text, ways);
        }
        if (!text.isDigits()) {
            names(text, ways);
        }
        return ways;
    }

    private static void numbers(SearchText text, List<String> ways) {
        if (text.isDigits()) {
            ways.add(way(0, "c.customer_no = :key"));
            ways.add(way(1, "c.customer_no like :begun"));
            ways.add(way(2, "c.phone_key like :begun"));
        }
        ways.add(byMeter(0, "m.no_key = :key"));
        ways.add(byMeter(2, "m.no_key like :begun"));
        if (text.isDigits() && text.length() >= SHORTEST_END) {
            ways.add(way(3, "c.no_tail like :ended"));
            ways.add(way(3, "c.phone_tail like :ended"));
            ways.add(byMeter(3, "m.no_tail like :ended"));
        }
    }

    private static void names(SearchText text, List<String> ways) {
        ways.add(way(1, "c.name_key like :begun"));
        if (text.isLatin()) {
            ways.add(way(2, "c.pinyin like :begun"));
            ways.add(way(2, "c.pinyin_full like :begun"));
        }
        if (text.length() >= SHORTEST_PART) {
            ways.add(way(3, "c.name_tail like :ended"));
        }
    }

    static String way(int place, String condition) {
        return "select c.id, " + place + " as place from customer c where c.station_id = :station and " + condition
                + " limit :most";
    }

    private static String byMeter(int place, String condition) {
        return "select c.id, " + place + " as place from (select m.customer_id from meter m where " + condition
                + " limit "
                + METERS_LOOKED_AT
                + ") n join customer c on c.id = n.customer_id where c.station_id = :station limit :most";
    }
}
