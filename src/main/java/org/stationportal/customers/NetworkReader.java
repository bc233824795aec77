package org.stationportal.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** Reads transformer areas, their managers and meters by SQL. */
@Component
class NetworkReader {

    private static final String AREA = """
            select a.id, a.area_no, a.name, a.team_id, f.name as feeder_name
            from transformer_area a join feeder f on f.id = a.feeder_id
            """;

    private static final String METER = """
            select m.*, a.name as area_name, coalesce(c.name, '') as customer_name
            from meter m join transformer_area a on a.id = m.area_id left join customer c on c.id = m.customer_id
            """;

    private final JdbcClient jdbc;
    private final MeterSearch meterSearch;
    private final AreaSearch areaSearch;

    NetworkReader(JdbcClient jdbc, MeterSearch meterSearch, AreaSearch areaSearch) {
        this.jdbc = jdbc;
        this.meterSearch = meterSearch;
        this.areaSearch = areaSearch;
    }

    List<AreaSummary> areas(StationId station) {
        return areas(" where a.station_id = :station order by a.area_no", Map.of("station", station.value()));
    }

    List<AreaSummary> areasOf(EmployeeId manager, LocalDate day) {
        return areas(
                " join area_manager k on k.area_id = a.id and k.employee_id = :manager and k.valid_from <= :day"
                        + " and (k.valid_to is null or k.valid_to >= :day) order by a.area_no",
                Map.of("manager", manager.value(), "day", day));
    }

    Optional<AreaSummary> area(StationId station, AreaId area) {
        return areas(
                        " where a.station_id = :station and a.id = :id",
                        Map.of("station", station.value(), "id", area.value()))
                .stream()
                .findFirst();
    }

    Optional<AreaSummary> area(StationId station, String areaNo) {
        return areas(
                        " where a.station_id = :station and a.area_no = :no",
                        Map.of("station", station.value(), "no", areaNo))
                .stream()
                .findFirst();
    }

    Optional<EmployeeId> managerOf(AreaId area, LocalDate day) {
        return jdbc.sql("select employee_id from area_manager where area_id = :area and valid_from <= :day"
                        + " and (valid_to is null or valid_to >= :day) order by valid_from desc limit 1")
                .param("area", area.value())
                .param("day", day)
                .query(Long.class)
                .optional()
                .map(EmployeeId::new);
    }

    List<MeterSummary> metersOf(CustomerId customer) {
        return meters(
                " where m.customer_id = :customer and m.removed_at is null order by m.meter_no",
                Map.of("customer", customer.value()));
    }

    List<MeterSummary> meters(StationId station, Collection<MeterId> ids) {
        return ids.isEmpty()
                ? List.of()
                : meters(
                        " where a.station_id = :station and m.id in (:ids)",
                        Map.of(
                                "station", station.value(),
                                "ids", ids.stream().map(MeterId::value).toList()));
    }

    Optional<MeterSummary> meter(StationId station, String meterNo) {
        return meters(
                        " where a.station_id = :station and m.meter_no = :no",
                        Map.of("station", station.value(), "no", meterNo))
                .stream()
                .findFirst();
    }

    /** All in the order of their numbers when the text is blank, else what it finds. */
    List<MeterSummary> searchMeters(StationId station, String text, int page, int size) {
        if (text.isBlank()) {
            return meters(
                    " where a.station_id = :station and m.removed_at is null order by m.meter_no limit :size offset :offset",
                    Map.of("station", station.value(), "size", size, "offset", (long) page * size));
        }
        return inOrder(meterSearch.find(station, SearchText.of(text)).stream()
                .skip((long) page * size)
                .limit(size)
                .toList());
    }

    /** At most {@code limit} meters by number alone. */
    List<MeterSummary> metersByNumber(StationId station, String text, int limit) {
        return inOrder(meterSearch.byNumber(station, SearchText.of(text), limit));
    }

    /** At most {@code limit} meters by number or by how their customers are called. */
    List<MeterId> metersCalled(StationId station, String text, int limit) {
        return meterSearch.findCalled(station, SearchText.of(text), limit);
    }

    private List<MeterSummary> inOrder(List<MeterId> ids) {
        return ids.isEmpty()
                ? List.of()
                : meters(
                        " where m.id in (:ids) order by field(m.id, :ids)",
                        Map.of("ids", ids.stream().map(MeterId::value).toList()));
    }

    /** At most {@code limit} transformer areas by number or name. */
    List<AreaSummary> searchAreas(StationId station, String text, int limit) {
        SearchText words = SearchText.of(text);
        List<Long> found = words.isEmpty()
                ? List.of()
                : areaSearch.find(station, words).stream().limit(limit).toList();
        return found.isEmpty() ? List.of() : areas(" where a.id in (:ids) order by a.area_no", Map.of("ids", found));
    }

    private List<AreaSummary> areas(String rest, Map<String, Object> parameters) {
        return jdbc.sql(AREA + rest)
                .params(parameters)
                .query((rs, i) -> new AreaSummary(
                        new AreaId(rs.getLong("id")),
                        rs.getString("area_no"),
                        rs.getString("name"),
                        rs.getString("feeder_name"),
                        new TeamId(rs.getLong("team_id"))))
                .list();
    }

    private List<MeterSummary> meters(String rest, Map<String, Object> parameters) {
        return jdbc.sql(METER + rest)
                .params(parameters)
                .query((rs, i) -> meter(rs))
                .list();
    }

    private static MeterSummary meter(ResultSet rs) throws SQLException {
        long customer = rs.getLong("customer_id");
        return new MeterSummary(
                new MeterId(rs.getLong("id")),
                rs.getString("meter_no"),
                customer == 0 ? Optional.empty() : Optional.of(new CustomerId(customer)),
                rs.getString("customer_name"),
                new AreaId(rs.getLong("area_id")),
                rs.getString("area_name"),
                DeviceClass.valueOf(rs.getString("device_class")),
                rs.getInt("multiplier"),
                Optional.ofNullable(rs.getObject("verified_on", LocalDate.class)));
    }
}
