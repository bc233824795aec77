package org.stationportal.customers.imports;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;

/**
 * Changes customer files by sets: only what the file says and only where it differs, with the history field by field as
 * for a change at the counter (clause 1.1).
 */
@Component
class ChangedFiles {

    private static final String ROWS = " r.import_id = :id and r.row_no > :after and r.row_no <= :upTo ";
    private static final String FILES = " customer_import_row r join customer c on c.id = r.customer_id ";

    private static final String MARK = "update" + FILES + "set r.changes = true where" + ROWS
            + "and not r.bad and r.leads and ("
            + ImportRow.FIELDS.keySet().stream()
                    .sorted()
                    .map(ChangedFiles::differs)
                    .collect(Collectors.joining(" or "))
            + ")";
    private static final String CHANGE = "update" + FILES + "set c.version = c.version + 1, "
            + ImportRow.CUSTOMER_COLUMNS.stream()
                    .map(c -> "c.%1$s = coalesce(r.%1$s, c.%1$s)".formatted(c))
                    .collect(Collectors.joining(", "))
            + " where" + ROWS + "and r.changes";

    private final JdbcClient jdbc;

    ChangedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the good rows after the one and up to the other, by their numbers; gives how many files were changed. */
    int change(RunningImport job, int after, int upTo, Instant now) {
        int changed = of(MARK, job, after, upTo).update();
        if (changed > 0) {
            ImportRow.FIELDS.forEach((column, field) -> of(history(column, field), job, after, upTo)
                    .param("by", job.madeBy())
                    .param("now", SqlTime.param(now))
                    .update());
            of(CHANGE, job, after, upTo).update();
        }
        return changed;
    }

    private JdbcClient.StatementSpec of(String sql, RunningImport job, int after, int upTo) {
        return jdbc.sql(sql).param("id", job.id().value()).param("after", after).param("upTo", upTo);
    }

    /** To the letter: the collation would take a corrected capital for no change. */
    private static String differs(String column) {
        return "r.%1$s is not null and not (binary r.%1$s <=> binary c.%1$s)".formatted(column);
    }

    private static String history(String column, ImportField field) {
        return "insert into customer_change (customer_id, field, old_value, new_value, changed_at, changed_by) select c.id, '"
                + field.component() + "', coalesce("
                + SHOWN.getOrDefault(column, "%s").formatted("c." + column)
                + ", ''), " + SHOWN.getOrDefault(column, "%s").formatted("r." + column)
                + ", :now, (select name from employee where id = :by) from" + FILES + "where" + ROWS
                + "and r.changes and "
                + differs(column);
    }

    /** As the history shows what is no plain text: numbers of documents only by their ends. */
    private static final Map<String, String> SHOWN = Map.of(
            "id_no",
            "if(char_length(%1$s) <= 6, repeat('*', char_length(%1$s)),"
                    + " concat(left(%1$s, 3), repeat('*', char_length(%1$s) - 5), right(%1$s, 2)))",
            "area_id",
            "(select concat(a.name, ' ', a.area_no) from transformer_area a where a.id = %s)");
}
