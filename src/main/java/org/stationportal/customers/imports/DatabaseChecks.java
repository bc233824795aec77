package org.stationportal.customers.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.customers.Category;
import org.stationportal.customers.Voltage;

/** What is wrong between good rows and what the portal holds already, found by sets; asked again before rows are written. */
@Component
class DatabaseChecks {

    private static final String GOOD = " r.import_id = :id and not r.bad and r.row_no > :after and r.row_no <= :upTo ";

    /** Which customers and meters are there already: looked for once, so that what follows joins by what was found. */
    private static final String FIND_CUSTOMERS =
            "update customer_import_row r join customer c on c.customer_no = r.customer_no set r.customer_id = c.id where"
                    + GOOD;

    private static final String FIND_METERS =
            "update customer_import_row r join meter m on m.meter_no = r.meter_no set r.meter_id = m.id where" + GOOD;

    /** Pairs that a category does not allow, as the counter has it. */
    private static final String FORBIDDEN = Arrays.stream(Category.values())
            .flatMap(category -> Arrays.stream(Voltage.values())
                    .filter(voltage -> !category.allows(voltage))
                    .map(voltage -> "('" + category + "','" + voltage + "')"))
            .collect(Collectors.joining(","));

    /** One kind of fault: the value and the argument of its text in SQL, and in which rows it is. */
    private record Fault(ImportField field, String error, String value, String argument, String when) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault(ImportField.CUSTOMER_NO, "elsewhere", "r.customer_no", "''", "c.station_id <> :station"),
            new Fault(ImportField.NAME, "neededForNew", "''", "''", "r.name is null and c.id is null"),
            new Fault(ImportField.CATEGORY, "neededForNew", "''", "''", "r.category is null and c.id is null"),
            new Fault(ImportField.VOLTAGE, "neededForNew", "''", "''", "r.voltage is null and c.id is null"),
            new Fault(
                    ImportField.VOLTAGE,
                    "voltageOfFile",
                    "r.voltage",
                    "''",
                    "c.station_id = :station and (r.category is null) <> (r.voltage is null) and"
                            + " (coalesce(r.category, c.category), coalesce(r.voltage, c.voltage)) in (" + FORBIDDEN
                            + ")"),
            new Fault(ImportField.METER_NO, "meterElsewhere", "r.meter_no", "''", "m.id is not null and o.id is null"),
            new Fault(
                    ImportField.METER_NO,
                    "meterOfAnother",
                    "r.meter_no",
                    "o.customer_no",
                    "o.customer_no <> r.customer_no"),
            new Fault(
                    ImportField.AREA_NO,
                    "areaForMeter",
                    "''",
                    "''",
                    "r.meter_no is not null and r.area_id is null and c.area_id is null"));

    private static final String FIND_FAULTS = IntStream.range(0, FAULTS.size())
                    .mapToObj(i -> "(%s) as f%d, coalesce(%s, '') as v%d, coalesce(%s, '') as a%d"
                            .formatted(
                                    FAULTS.get(i).when(),
                                    i,
                                    FAULTS.get(i).value(),
                                    i,
                                    FAULTS.get(i).argument(),
                                    i))
                    .collect(Collectors.joining(", ", "select r.row_no, ", ""))
            + " from customer_import_row r left join customer c on c.id = r.customer_id left join meter m on m.id = r.meter_id"
            + " left join customer o on o.id = m.customer_id and o.station_id = :station where" + GOOD
            + FAULTS.stream().map(Fault::when).collect(Collectors.joining(") or (", "and ((", "))"));

    private final JdbcClient jdbc;

    DatabaseChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the rows after the one and up to the other, by their numbers. */
    List<Problem> problems(ImportId id, long station, int after, int upTo) {
        of(FIND_CUSTOMERS, id, after, upTo).update();
        of(FIND_METERS, id, after, upTo).update();
        List<Problem> found = new ArrayList<>();
        of(FIND_FAULTS, id, after, upTo).param("station", station).query((ResultSet rs) -> {
            found.addAll(faults(rs));
        });
        return found;
    }

    private static List<Problem> faults(ResultSet rs) throws SQLException {
        List<Problem> found = new ArrayList<>();
        for (int i = 0; i < FAULTS.size(); i++) {
            if (rs.getBoolean("f" + i)) {
                found.add(new Problem(
                        rs.getInt("row_no"),
                        FAULTS.get(i).field(),
                        rs.getString("v" + i),
                        "customers.import.error." + FAULTS.get(i).error(),
                        List.of(rs.getString("a" + i))));
            }
        }
        return found;
    }

    private JdbcClient.StatementSpec of(String sql, ImportId id, int after, int upTo) {
        return jdbc.sql(sql).param("id", id.value()).param("after", after).param("upTo", upTo);
    }
}
