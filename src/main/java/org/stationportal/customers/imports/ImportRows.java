package org.stationportal.customers.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes checked rows and their problems, hundreds in one statement. */
@Component
class ImportRows {

    private static final int IN_ONE = 500;
    private static final List<String> ROW = Stream.of(
                    Stream.of("import_id", "row_no", "bad", "facts", "customer_no"),
                    ImportRow.CUSTOMER_COLUMNS.stream(),
                    Stream.of("meter_no", "multiplier", "verified_on"))
            .flatMap(columns -> columns)
            .toList();
    private static final List<String> PROBLEM =
            List.of("import_id", "row_no", "field", "value", "text_key", "arguments");

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ImportRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(ImportId id, List<RowCheck.Checked> checked) {
        insert("customer_import_row", ROW, checked, (row, values) -> values(id, row, values));
        addProblems(id, checked.stream().flatMap(row -> row.problems().stream()).toList());
    }

    void addProblems(ImportId id, List<Problem> problems) {
        insert("customer_import_problem", PROBLEM, problems, (problem, values) -> {
            Collections.addAll(
                    values,
                    id.value(),
                    problem.row(),
                    problem.field().name(),
                    problem.value(),
                    problem.key(),
                    json.writeValueAsString(problem.arguments()));
        });
    }

    private interface Writing<T> {
        void write(T one, List<@Nullable Object> values);
    }

    private <T> void insert(String table, List<String> columns, List<T> all, Writing<T> writing) {
        String row = "(" + String.join(",", Collections.nCopies(columns.size(), "?")) + ")";
        for (int from = 0; from < all.size(); from += IN_ONE) {
            List<T> some = all.subList(from, Math.min(from + IN_ONE, all.size()));
            List<@Nullable Object> values = new ArrayList<>(some.size() * columns.size());
            some.forEach(one -> writing.write(one, values));
            String sql = "insert into " + table + columns.stream().collect(Collectors.joining(",", " (", ") values "))
                    + String.join(",", Collections.nCopies(some.size(), row));
            // set as they are: asked for the type of an empty one, the driver would prepare the statement at the server
            jdbc.update(sql, statement -> {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
            });
        }
    }

    private static void values(ImportId id, RowCheck.Checked checked, List<@Nullable Object> values) {
        ImportRow row = checked.row();
        @Nullable Object[] customer = row.customerValues();
        Collections.addAll(
                values, id.value(), row.no(), !checked.problems().isEmpty(), ImportRow.sum(customer), row.customerNo());
        Collections.addAll(values, customer);
        Collections.addAll(values, row.meterNo(), row.multiplier(), row.verifiedOn());
    }
}
