package org.stationportal.customers.imports;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.customers.AreaId;

/** The transformer areas of a station by their numbers, each with its line; a few thousand at most. */
record Areas(Map<String, Area> byNo) {

    record Area(AreaId id, String areaNo, String feederNo, String feederName) {

        boolean isFedBy(String feeder) {
            return feeder.equals(feederNo) || feeder.equals(feederName);
        }
    }

    static Areas of(JdbcClient jdbc, long station) {
        return new Areas(jdbc
                .sql("""
                        select a.id, a.area_no, f.no, f.name from transformer_area a join feeder f on f.id = a.feeder_id
                        where a.station_id = :station""")
                .param("station", station)
                .query((rs, i) ->
                        new Area(new AreaId(rs.getLong(1)), rs.getString(2), rs.getString(3), rs.getString(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(Area::areaNo, Function.identity())));
    }

    @Nullable
    Area find(String areaNo) {
        return byNo.get(areaNo);
    }
}
