package org.stationportal.customers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/** Finds transformer areas by the beginning or end of the number and by any part of the name; a station has some hundreds. */
@Component
class AreaSearch {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    AreaSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of at most 100 areas in the order of their numbers. */
    List<Long> find(StationId station, SearchText text) {
        return jdbc.sql("""
                        select a.id from transformer_area a
                        where a.station_id = :station
                          and (a.no_key like :begun or a.no_key like :ended or a.name_key like :contained)
                        order by a.area_no limit\s""" + MOST)
                .param("station", station.value())
                .param("begun", text.begun())
                .param("ended", "%" + text.key())
                .param("contained", text.contained())
                .query(Long.class)
                .list();
    }
}
