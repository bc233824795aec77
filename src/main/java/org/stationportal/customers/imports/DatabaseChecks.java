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
            " where r.import_id = :id and not r.bad and r.row_no > :after and r.row_no <= :upTo";

    private final JdbcClient jdbc;

    DatabaseChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the rows after the one and up to the other, by their numbers. */
    List<Problem> problems(ImportId id, long station, int after, int upTo) {
        var found = new ArrayList<Problem>();
        var rows = new Rows(id, station, after, upTo);
        found.addAll(rows.problems(ImportField.CUSTOMER_NO, "elsewhere", "r.customer_no", "''", """
                from customer_import_row r join customer c on c.customer_no = r.customer_no and c.station_id <> :station""" + GOOD));
        for (ImportField needed : List.of(ImportField.NAME, ImportField.CATEGORY, ImportField.VOLTAGE)) {
            found.addAll(
                    rows.problems(
                            needed,
                            "neededForNew",
                            "''",
                            "''",
                            """
                    from customer_import_row r""" + GOOD + " and r." + needed.name().toLowerCase(java.util.Locale.ROOT)
                                    + " is null and not exists (select 1 from customer c where c.customer_no = r.customer_no)"));
        }
        found.addAll(rows.problems(
                ImportField.VOLTAGE,
                "voltageOfFile",
                "coalesce(r.voltage, '')",
                "''",
                """
                from customer_import_row r join customer c on c.customer_no = r.customer_no and c.station_id = :station"""
                        + GOOD + " and (r.category is null) <> (r.voltage is null)"
                        + " and (coalesce(r.category, c.category), coalesce(r.voltage, c.voltage)) in (" + FORBIDDEN
                        + ")"));
        found.addAll(rows.problems(
                ImportField.METER_NO,
                "meterElsewhere",
                "r.meter_no",
                """
                case when o.station_id = :station then o.customer_no else '' end""",
                """
                from customer_import_row r join meter m on m.meter_no = r.meter_no
                left join customer o on o.id = m.customer_id""" + GOOD + " and (o.id is null or o.customer_no <> r.customer_no)"));
        found.addAll(rows.problems(
                ImportField.AREA_NO,
                "areaForMeter",
                "''",
                "''",
                """
                from customer_import_row r left join customer c on c.customer_no = r.customer_no""" + GOOD + " and r.meter_no is not null and r.area_id is null and c.area_id is null"));
        return found;
    }

    /** Pairs that a category does not allow, as the counter has it. */
    private static final String FORBIDDEN = Arrays.stream(Category.values())
            .flatMap(category -> Arrays.stream(Voltage.values())
                    .filter(voltage -> !category.allows(voltage))
                    .map(voltage -> "('" + category + "','" + voltage + "')"))
            .collect(Collectors.joining(","));

    private final class Rows {

        private final ImportId id;
        private final long station;
        private final int after;
        private final int upTo;

        Rows(ImportId id, long station, int after, int upTo) {
            this.id = id;
            this.station = station;
            this.after = after;
            this.upTo = upTo;
        }

        List<Problem> problems(ImportField field, String error, String value, String argument, String from) {
            return jdbc.sql("select r.row_no, " + value + " as value, " + argument + " as argument " + from)
                    .param("id", id.value())
                    .param("station", station)
                    .param("after", after)
                    .param("upTo", upTo)
                    .query((rs, i) -> new Problem(
                            rs.getInt("row_no"),
                            field,
                            rs.getString("value"),
                            "customers.import.error." + error,
                            List.of(rs.getString("argument"))))
                    .list();
        }
    }
}
