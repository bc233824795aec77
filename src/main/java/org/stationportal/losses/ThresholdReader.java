package org.stationportal.losses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/** Reads what rate is abnormal in a month: of the station, else of all stations. */
@Component
class ThresholdReader {

    private final JdbcClient jdbc;

    ThresholdReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Thresholds of(StationId station, YearMonth month) {
        return of(station, 0, month);
    }

    /** Of the area, where it has thresholds of its own. */
    Thresholds of(StationId station, long area, YearMonth month) {
        return jdbc.sql(
                        "select * from loss_threshold where (station_id is null or station_id = :station)"
                                + " and (area_id is null or area_id = :area) and valid_from <= :month"
                                + " and (valid_to is null or valid_to >= :month) order by area_id desc, station_id desc limit 1")
                .param("station", station.value())
                .param("area", area)
                .param("month", Months.param(month))
                .query((rs, i) -> thresholds(rs))
                .single();
    }

    /** The areas that have thresholds of their own in the month. */
    Map<Long, Thresholds> ofAreas(StationId station, YearMonth month) {
        Map<Long, Thresholds> areas = new HashMap<>();
        jdbc.sql("select * from loss_threshold where station_id = :station and area_id is not null"
                        + " and valid_from <= :month and (valid_to is null or valid_to >= :month)")
                .param("station", station.value())
                .param("month", Months.param(month))
                .query(rs -> {
                    areas.put(rs.getLong("area_id"), thresholds(rs));
                });
        return areas;
    }

    private static Thresholds thresholds(ResultSet rs) throws SQLException {
        return new Thresholds(
                rs.getBigDecimal("high_above"),
                rs.getBigDecimal("very_high_above"),
                rs.getBigDecimal("negative_below"),
                rs.getBigDecimal("focus_from"));
    }
}
