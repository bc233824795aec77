package org.stationportal.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.StationId;

/** Reads whole customer files by SQL. */
@Component
class FileReader {

    private final NetworkReader network;
    private final Employees employees;
    private final JdbcClient jdbc;

    FileReader(NetworkReader network, Employees employees, JdbcClient jdbc) {
        this.network = network;
        this.employees = employees;
        this.jdbc = jdbc;
    }

    Optional<CustomerDetails> find(StationId station, CustomerId id, LocalDate today) {
        return jdbc.sql("select * from customer where id = :id and station_id = :station")
                .param("id", id.value())
                .param("station", station.value())
                .query((rs, i) -> details(rs, station, id, today))
                .optional();
    }

    private CustomerDetails details(ResultSet rs, StationId station, CustomerId id, LocalDate today)
            throws SQLException {
        Optional<AreaId> area =
                Optional.ofNullable(rs.getObject("area_id", Long.class)).map(AreaId::new);
        return new CustomerDetails(
                id,
                rs.getLong("version"),
                station,
                rs.getString("customer_no"),
                rs.getString("name"),
                Category.valueOf(rs.getString("category")),
                CustomerReader.text(rs, "industry"),
                Voltage.valueOf(rs.getString("voltage")),
                Optional.ofNullable(rs.getBigDecimal("contract_kw")),
                CustomerReader.text(rs, "contact"),
                CustomerReader.text(rs, "phone"),
                Optional.ofNullable(rs.getString("id_kind")).map(IdKind::valueOf),
                CustomerReader.masked(rs.getString("id_no")),
                CustomerReader.text(rs, "address"),
                area.flatMap(a -> network.area(station, a)),
                area.flatMap(a -> network.managerOf(a, today)).map(employees::get),
                CustomerReader.text(rs, "reading_section"),
                Optional.ofNullable(rs.getObject("reading_day", Integer.class)),
                Optional.ofNullable(rs.getBigDecimal("running_kva")),
                Optional.ofNullable(rs.getString("metering_method")).map(MeteringMethod::valueOf),
                Optional.ofNullable(rs.getObject("made_by", Long.class)).map(EmployeeId::new),
                network.metersOf(id));
    }
}
