package org.stationportal.assessment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/**
 * The entries that stand in a month: recorded in it, or moved to it. The condition names the months in which they were
 * recorded, so that the database finds them by its index.
 */
@Component
class StandingMonth {

    /** On {@code standing_entry e}, with {@code :month} and {@code :recorded}. */
    static final String CONDITION = "e.recorded_month in (:recorded) and e.month = :month";

    private final JdbcClient jdbc;

    StandingMonth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A query over {@code standing_entry e} with the condition in it, whose parameters are given. */
    JdbcClient.StatementSpec sql(String query, StationId station, YearMonth month) {
        return jdbc.sql(query)
                .param("station", station.value())
                .param("month", month.toString())
                .param("recorded", recorded(station, month));
    }

    /** The months in which the entries were recorded that stand in this one. */
    List<String> recorded(StationId station, YearMonth month) {
        var months = new ArrayList<>(List.of(month.toString()));
        months.addAll(jdbc.sql("""
                select distinct e.month from entry_standing x join ledger_entry e on e.id = x.entry_id
                where x.month = :month and e.station_id = :station""")
                .param("month", month.toString())
                .param("station", station.value())
                .query(String.class)
                .list());
        return months;
    }
}
