package org.stationportal.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;

/** Which meters of the reader's station followed each other, and with which readings. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class MeterHistory {

    private static final String SELECT = """
            select r.*, o.meter_no as old_no, n.meter_no as new_no, e.name as by_name
            from meter_replacement r join meter o on o.id = r.old_meter_id join meter n on n.id = r.new_meter_id
            join employee e on e.id = r.replaced_by join transformer_area a on a.id = o.area_id
            where a.station_id = :station
                        """;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    MeterHistory(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** Those of a customer, the latest first. */
    public List<MeterReplacement> of(CustomerId customer) {
        return read(
                " and o.customer_id = :customer order by r.replaced_at desc, r.id desc",
                Map.of("customer", customer.value()));
    }

    /** Those before and after the meter in the same place, the latest first. */
    public List<MeterReplacement> around(MeterId meter) {
        return read("""
                 and r.id in (
                    with recursive
                    earlier as (select id, old_meter_id from meter_replacement where new_meter_id = :meter
                        union select p.id, p.old_meter_id from meter_replacement p join earlier e on p.new_meter_id = e.old_meter_id),
                    later as (select id, new_meter_id from meter_replacement where old_meter_id = :meter
                        union select p.id, p.new_meter_id from meter_replacement p join later l on p.old_meter_id = l.new_meter_id)
                    select id from earlier union all select id from later)
                order by r.replaced_at desc, r.id desc""", Map.of("meter", meter.value()));
    }

    /** The last reading of the meter that is known; empty where none was ever told. */
    public Optional<LastReading> lastReading(MeterId meter) {
        return jdbc.sql("""
                        select r.first_reading, r.replaced_at from meter_replacement r join meter m on m.id = r.new_meter_id
                        join transformer_area a on a.id = m.area_id and a.station_id = :station
                        where r.new_meter_id = :meter""")
                .param("meter", meter.value())
                .param("station", currentUser.get().station().value())
                .query((rs, i) ->
                        new LastReading(rs.getBigDecimal("first_reading"), SqlTime.instant(rs, "replaced_at")))
                .optional();
    }

    private List<MeterReplacement> read(String rest, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + rest)
                .params(parameters)
                .param("station", currentUser.get().station().value())
                .query((rs, i) -> replacement(rs))
                .list();
    }

    private static MeterReplacement replacement(ResultSet rs) throws SQLException {
        return new MeterReplacement(
                rs.getString("old_no"),
                rs.getBigDecimal("last_reading"),
                rs.getString("new_no"),
                rs.getBigDecimal("first_reading"),
                SqlTime.instant(rs, "replaced_at"),
                rs.getString("by_name"),
                rs.getString("reason"));
    }
}
