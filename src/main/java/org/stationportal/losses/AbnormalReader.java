package org.stationportal.losses;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/** Reads the high and negative losses of a station, whoever asks. */
@Component
class AbnormalReader {

    private final JdbcClient jdbc;
    private final StreakReader streaks;

    AbnormalReader(JdbcClient jdbc, StreakReader streaks) {
        this.jdbc = jdbc;
        this.streaks = streaks;
    }

    List<AbnormalLoss> of(StationId station, YearMonth month, PlaceKind kind) {
        String no = kind == PlaceKind.AREA ? "p.area_no" : "p.no";
        String table = kind == PlaceKind.AREA ? "transformer_area" : "feeder";
        List<AbnormalLoss> rows = jdbc.sql("select p.id, " + no + " as no, p.name, l.state, l.rate from " + table
                        + " p join loss_month l on l." + kind.column() + " = p.id and l.month = :month"
                        + " where p.station_id = :station and l.state in (:abnormal) order by no")
                .param("month", Months.param(month))
                .param("station", station.value())
                .param("abnormal", LossState.ABNORMAL.stream().map(Enum::name).toList())
                .query((rs, i) -> new AbnormalLoss(
                        new Place(kind, rs.getLong("id")),
                        rs.getString("no"),
                        rs.getString("name"),
                        LossState.valueOf(rs.getString("state")),
                        rs.getBigDecimal("rate"),
                        1))
                .list();
        Map<Long, Integer> inARow = streaks.upTo(
                month, kind, rows.stream().map(row -> row.place().id()).toList());
        return rows.stream()
                .map(row -> new AbnormalLoss(
                        row.place(),
                        row.no(),
                        row.name(),
                        row.state(),
                        row.rate(),
                        Objects.requireNonNullElse(inARow.get(row.place().id()), 1)))
                .toList();
    }
}
