package org.stationportal.losses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** The rows of energy: read for a whole month at once, written in a few statements, each value kept as a version. */
@Component
class EnergyRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    EnergyRows(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A place of the station. */
    record Known(Place place, String name) {}

    /** What is recorded of a place in a month. */
    record Energy(@Nullable BigDecimal supplied, @Nullable BigDecimal sold) {

        boolean is(EnergyLine line) {
            return same(supplied, line.supplied()) && same(sold, line.sold());
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null || other == null ? one == other : one.compareTo(other) == 0;
        }
    }

    /** A line that changes what is recorded. */
    record Change(Place place, EnergyLine line) {}

    Map<String, Known> places(StationId station, PlaceKind kind) {
        Map<String, Known> places = new HashMap<>();
        String no = kind == PlaceKind.AREA ? "area_no" : "no";
        jdbc.sql("select id, name, " + no + " from " + (kind == PlaceKind.AREA ? "transformer_area" : "feeder")
                        + " where station_id = :station")
                .param("station", station.value())
                .query(rs -> {
                    places.put(rs.getString(no), new Known(new Place(kind, rs.getLong("id")), rs.getString("name")));
                });
        return places;
    }

    Map<Place, Energy> of(StationId station, YearMonth month) {
        Map<Place, Energy> energies = new HashMap<>();
        jdbc.sql("select * from loss_energy where station_id = :station and month = :month")
                .param("station", station.value())
                .param("month", Months.param(month))
                .query(rs -> {
                    long area = rs.getLong("area_id");
                    Place place = area == 0
                            ? new Place(PlaceKind.FEEDER, rs.getLong("feeder_id"))
                            : new Place(PlaceKind.AREA, area);
                    energies.put(place, new Energy(rs.getBigDecimal("supplied"), rs.getBigDecimal("sold")));
                });
        return energies;
    }

    /** Writes what changes; {@code reason} only where the month was known. */
    void write(SignedIn by, YearMonth month, List<Change> changes, @Nullable String reason, Instant now) {
        SqlParameterSource[] rows = changes.stream()
                .map(change -> parameters(change, by.station(), month))
                .toArray(SqlParameterSource[]::new);
        template.batchUpdate("""
                insert into loss_energy (station_id, area_id, feeder_id, month, supplied, sold, version)
                values (:station, :area, :feeder, :month, :supplied, :sold, 1)
                on duplicate key update supplied = :supplied, sold = :sold, version = version + 1""", rows);
        jdbc.sql("""
                        insert into loss_energy_version (energy_id, version, supplied, sold, reason, by_id, by_name, at)
                        select e.id, e.version, e.supplied, e.sold, :reason, :by, :byName, :now from loss_energy e
                        where e.station_id = :station and e.month = :month and not exists (
                            select 1 from loss_energy_version v where v.energy_id = e.id and v.version = e.version)""")
                .param("reason", reason)
                .param("by", by.employee().map(EmployeeId::value).orElse(null))
                .param("byName", by.name())
                .param("now", SqlTime.param(now))
                .param("station", by.station().value())
                .param("month", Months.param(month))
                .update();
    }

    private static SqlParameterSource parameters(Change change, StationId station, YearMonth month) {
        Place place = change.place();
        return new MapSqlParameterSource()
                .addValue("station", station.value())
                .addValue("area", place.kind() == PlaceKind.AREA ? place.id() : null)
                .addValue("feeder", place.kind() == PlaceKind.FEEDER ? place.id() : null)
                .addValue("month", Months.param(month))
                .addValue("supplied", change.line().supplied())
                .addValue("sold", change.line().sold());
    }

    /** The values that the area has had in the month, the latest first. */
    List<EnergyVersion> versions(long area, YearMonth month) {
        return jdbc.sql("select v.* from loss_energy_version v join loss_energy e on e.id = v.energy_id"
                        + " where e.area_id = :area and e.month = :month order by v.version desc")
                .param("area", area)
                .param("month", Months.param(month))
                .query((rs, i) -> new EnergyVersion(
                        rs.getInt("version"),
                        LossReader.energy(rs, "supplied"),
                        LossReader.energy(rs, "sold"),
                        Optional.ofNullable(rs.getString("reason")).orElse(""),
                        rs.getString("by_name"),
                        SqlTime.instant(rs, "at")))
                .list();
    }
}
