package org.stationportal.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/** Finds meters by number, then those of the customers and transformer areas that the text finds. */
@Component
class MeterSearch {

    private final JdbcClient jdbc;
    private final CustomerSearch customers;
    private final AreaSearch areas;

    MeterSearch(JdbcClient jdbc, CustomerSearch customers, AreaSearch areas) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.areas = areas;
    }

    /** By number only; at most {@code most}, the best first. */
    List<MeterId> byNumber(StationId station, SearchText text, int most) {
        var parameters = parameters(station, text);
        return read(numbers(text), parameters, most);
    }

    /** By number, customer or transformer area; at most {@link CustomerSearch#MOST}, the best first. */
    List<MeterId> find(StationId station, SearchText text) {
        Map<String, Object> parameters = parameters(station, text);
        List<String> ways = numbers(text);
        List<Long> whose = customers.find(station, text, CustomerSearch.MOST).stream()
                .map(CustomerId::value)
                .toList();
        if (!whose.isEmpty()) {
            parameters.put("customers", whose);
            ways.add(way(3, "m.customer_id in (:customers)"));
        }
        List<Long> where = text.isEmpty() ? List.of() : areas.find(station, text);
        if (!where.isEmpty()) {
            parameters.put("areas", where);
            ways.add(way(4, "m.area_id in (:areas)"));
        }
        return read(ways, parameters, CustomerSearch.MOST);
    }

    /** By number, or by how their customers are called; at most {@code most}, the best first. */
    List<MeterId> findCalled(StationId station, SearchText text, int most) {
        Map<String, Object> parameters = parameters(station, text);
        List<String> ways = numbers(text);
        List<Long> whose = customers.findCalled(station, text, most).stream()
                .map(CustomerId::value)
                .toList();
        if (!whose.isEmpty()) {
            parameters.put("customers", whose);
            ways.add(way(3, "m.customer_id in (:customers)"));
        }
        return read(ways, parameters, most);
    }

    private static Map<String, Object> parameters(StationId station, SearchText text) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("station", station.value());
        parameters.put("key", text.key());
        parameters.put("begun", text.begun());
        parameters.put("ended", text.ended());
        return parameters;
    }

    private static List<String> numbers(SearchText text) {
        List<String> ways = new ArrayList<>();
        if (text.isLatin()) {
            ways.add(way(0, "m.no_key = :key"));
            ways.add(way(1, "m.no_key like :begun"));
        }
        if (text.isDigits() && text.length() >= CustomerSearch.SHORTEST_END) {
            ways.add(way(2, "m.no_tail like :ended"));
        }
        return ways;
    }

    private List<MeterId> read(List<String> ways, Map<String, Object> parameters, int most) {
        if (ways.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select m.id from (select w.id, min(w.place) as place from (("
                                + String.join(") union all (", ways)
                                + ")) w group by w.id) f join meter m on m.id = f.id join transformer_area a on a.id = m.area_id"
                                + " where a.station_id = :station and m.removed_at is null order by f.place, m.meter_no limit :most")
                .params(parameters)
                .param("most", most)
                .query((rs, i) -> new MeterId(rs.getLong(1)))
                .list();
    }

    /** Other stations' meters are left out at the end; so many may stand before one's own in a number's beginning. */
    private static String way(int place, String condition) {
        return "select m.id, " + place + " as place from meter m where " + condition + " limit "
                + 4 * CustomerSearch.MOST;
    }
}
