package org.stationportal.customers.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.customers.Category;
import org.stationportal.customers.Voltage;

/** What is wrong between good rows and what the portal holds already, found by sets; asked again before rows are written. */
@Component
class DatabaseChecks {

    private static final String GOOD =
            " where r.import_id = :id and not r.bad and r.row_no > :after and r.row_no <= :upTo and ";
    private static final String CUSTOMER = " left join customer c on c.customer_no = r.customer_no ";
    private static final String METER = " join meter m on m.meter_no = r.meter_no"
            + " left join customer o on o.id = m.customer_id and o.station_id = :station ";

    /** Pairs that a category does not allow, as the counter has it. */
    private static final String FORBIDDEN = Arrays.stream(Category.values())
            .flatMap(category -> Arrays.stream(Voltage.values())
                    .filter(voltage -> !category.allows(voltage))
                    .map(voltage -> "('" + category + "','" + voltage + "')"))
            .collect(Collectors.joining(","));

    /** One kind of fault: the value and the argument of its text in SQL, and in which rows it is. */
    private record Fault(ImportField field, String error, String value, String argument, String joins, String when) {

        String sql() {
            return "select r.row_no, coalesce(" + value + ", '') as value, " + argument
                    + " as argument from customer_import_row r" + joins + GOOD + when;
        }
    }

    private static final List<Fault> FAULTS = List.of(
            new Fault(
                    ImportField.CUSTOMER_NO, "elsewhere", "r.customer_no", "''", CUSTOMER, "c.station_id <> :station"),
            new Fault(ImportField.NAME, "neededForNew", "''", "''", CUSTOMER, "r.name is null and c.id is null"),
            new Fault(
                    ImportField.CATEGORY, "neededForNew", "''", "''", CUSTOMER, "r.category is null and c.id is null"),
            new Fault(ImportField.VOLTAGE, "neededForNew", "''", "''", CUSTOMER, "r.voltage is null and c.id is null"),
            new Fault(
                    ImportField.VOLTAGE,
                    "voltageOfFile",
                    "r.voltage",
                    "''",
                    CUSTOMER,
                    "c.station_id = :station and (r.category is null) <> (r.voltage is null) and"
                            + " (coalesce(r.category, c.category), coalesce(r.voltage, c.voltage)) in (" + FORBIDDEN
                            + ")"),
            new Fault(ImportField.METER_NO, "meterElsewhere", "r.meter_no", "''", METER, "o.id is null"),
            new Fault(
                    ImportField.METER_NO,
                    "meterOfAnother",
                    "r.meter_no",
                    "o.customer_no",
                    METER,
                    "o.customer_no <> r.customer_no"),
            new Fault(
                    ImportField.AREA_NO,
                    "areaForMeter",
                    "''",
                    "''",
                    CUSTOMER,
                    "r.meter_no is not null and r.area_id is null and c.area_id is null"));

    private final JdbcClient jdbc;

    DatabaseChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the rows after the one and up to the other, by their numbers. */
    List<Problem> problems(ImportId id, long station, int after, int upTo) {
        List<Problem> found = new ArrayList<>();
        FAULTS.forEach(fault -> found.addAll(jdbc.sql(fault.sql())
                .param("id", id.value())
                .param("station", station)
                .param("after", after)
                .param("upTo", upTo)
                .query((rs, i) -> new Problem(
                        rs.getInt("row_no"),
                        fault.field(),
                        rs.getString("value"),
                        "customers.import.error." + fault.error(),
                        List.of(rs.getString("argument"))))
                .list()));
        return found;
    }
}
