package org.stationportal.counter;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;

/** A row of the table of applications. */
record ApplicationRow(
        long id,
        long version,
        String applicationNo,
        CustomerId customer,
        ApplicationKind kind,
        Category category,
        Voltage voltage,
        Supply supply,
        BigDecimal capacityKw,
        String contact,
        String phone,
        String remark,
        EmployeeId surveyor,
        EmployeeId fitter,
        Instant acceptedAt,
        String acceptedBy,
        Instant recordedAt,
        ObligationId obligation) {

    static ApplicationRow of(ResultSet rs) throws SQLException {
        return new ApplicationRow(
                rs.getLong("id"),
                rs.getLong("version"),
                rs.getString("application_no"),
                new CustomerId(rs.getLong("customer_id")),
                ApplicationKind.valueOf(rs.getString("kind")),
                Category.valueOf(rs.getString("category")),
                Voltage.valueOf(rs.getString("voltage")),
                Supply.valueOf(rs.getString("supply")),
                rs.getBigDecimal("capacity_kw"),
                rs.getString("contact"),
                rs.getString("phone"),
                rs.getString("remark"),
                new EmployeeId(rs.getLong("surveyor_id")),
                new EmployeeId(rs.getLong("fitter_id")),
                SqlTime.instant(rs, "accepted_at"),
                rs.getString("accepted_by_name"),
                SqlTime.instant(rs, "recorded_at"),
                new ObligationId(rs.getLong("obligation_id")));
    }
}
