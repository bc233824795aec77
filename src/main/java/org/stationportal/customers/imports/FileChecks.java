package org.stationportal.customers.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is wrong between the rows of one file, found by sets: the same number with different facts. */
@Component
class FileChecks {

    private final JdbcClient jdbc;

    FileChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether two good rows have the same number in this column; mostly not, and then there is no more to look for. */
    boolean anyTwice(ImportId id, String column) {
        return jdbc.sql(
                        "select count(%1$s) > count(distinct %1$s) from customer_import_row where import_id = :id and not bad"
                                .formatted(column))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Rows that contradict the first row of their customer, column by column. */
    List<Problem> contradictions(ImportId id) {
        List<Problem> found = new ArrayList<>();
        jdbc.sql("""
                select r.*, f.* from customer_import_row r
                join (select customer_no, min(row_no) as first_no from customer_import_row
                      where import_id = :id and not bad and customer_no is not null
                      group by customer_no having count(*) > 1 and min(facts) <> max(facts)) d on d.customer_no = r.customer_no
                join customer_import_row f on f.import_id = r.import_id and f.row_no = d.first_no
                where r.import_id = :id and not r.bad and r.facts <> f.facts""").param("id", id.value()).query((ResultSet rs) -> {
            found.addAll(differences(rs));
        });
        return found;
    }

    private static List<Problem> differences(ResultSet rs) throws SQLException {
        var meta = rs.getMetaData();
        int half = meta.getColumnCount() / 2;
        List<Problem> found = new ArrayList<>();
        for (int column = 1; column <= half; column++) {
            ImportField field = ImportRow.FIELDS.get(meta.getColumnLabel(column));
            String here = rs.getString(column);
            String there = rs.getString(column + half);
            if (field != null && !Objects.equals(here, there)) {
                found.add(new Problem(
                        rs.getInt("row_no"),
                        field,
                        Objects.requireNonNullElse(here, ""),
                        "customers.import.error.contradicts",
                        List.of(String.valueOf(rs.getInt(half + 2)))));
            }
        }
        return found;
    }

    /** A meter that hangs twice: at another customer, or with other facts. The same row twice is no fault. */
    List<Problem> metersTwice(ImportId id) {
        return jdbc.sql("""
                select r.row_no, r.meter_no, f.row_no as first_no from customer_import_row r
                join (select meter_no, min(row_no) as first_no from customer_import_row
                      where import_id = :id and not bad and meter_no is not null
                      group by meter_no having count(*) > 1) d on d.meter_no = r.meter_no
                join customer_import_row f on f.import_id = r.import_id and f.row_no = d.first_no
                where r.import_id = :id and not r.bad and r.row_no <> d.first_no
                  and not (r.customer_no = f.customer_no and r.multiplier <=> f.multiplier
                           and r.verified_on <=> f.verified_on)""")
                .param("id", id.value())
                .query((rs, i) -> new Problem(
                        rs.getInt("row_no"),
                        ImportField.METER_NO,
                        rs.getString("meter_no"),
                        "customers.import.error.meterTwice",
                        List.of(rs.getString("first_no"))))
                .list();
    }

    /** Several rows of a customer open one file. */
    void passOverCustomers(ImportId id) {
        jdbc.sql("""
                update customer_import_row r
                join (select row_no, row_number() over (partition by customer_no order by row_no) as nth
                      from customer_import_row where import_id = :id and not bad) w on w.row_no = r.row_no and w.nth > 1
                set r.leads = false where r.import_id = :id""").param("id", id.value()).update();
    }

    /** The same row twice hangs its meter once. */
    void passOverMeters(ImportId id) {
        jdbc.sql("""
                update customer_import_row r
                join (select row_no, row_number() over (partition by meter_no order by row_no) as nth
                      from customer_import_row where import_id = :id and not bad and meter_no is not null) w
                  on w.row_no = r.row_no and w.nth > 1
                set r.meter_no = null where r.import_id = :id""").param("id", id.value()).update();
    }

    /** The rows with a problem are bad; the rest is what can be imported. */
    void markBad(ImportId id) {
        jdbc.sql("""
                update customer_import_row r
                join (select distinct row_no from customer_import_problem where import_id = :id) p on p.row_no = r.row_no
                set r.bad = true where r.import_id = :id and not r.bad""").param("id", id.value()).update();
    }
}
