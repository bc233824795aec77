package org.stationportal.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts many rows with few statements of VALUES. An INSERT … SELECT loses values in MariaDB 11.4.5 where the table has
 * triggers.
 */
final class ManyRows {

    private static final int ROWS_AT_ONCE = 500;

    private ManyRows() {}

    /** {@code table} is followed by its columns in parentheses. */
    static <T> void insert(JdbcTemplate template, String table, List<T> rows, Function<T, @Nullable Object[]> values) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<T> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
            var parameters = new ArrayList<@Nullable Object>();
            some.forEach(row -> parameters.addAll(Arrays.asList(values.apply(row))));
            String marks = "(" + String.join(", ", Collections.nCopies(parameters.size() / some.size(), "?")) + ")";
            template.update(
                    "insert into " + table + " values " + String.join(", ", Collections.nCopies(some.size(), marks)),
                    parameters.toArray());
        }
    }
}
