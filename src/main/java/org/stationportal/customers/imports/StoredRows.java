package org.stationportal.customers.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;

/** The checked rows and the file of an import, deleted as soon as nobody needs them: they hold identity numbers. */
@Component
class StoredRows {

    private final JdbcClient jdbc;

    StoredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the file is checked anew. */
    void startAnew(ImportId id) {
        delete("customer_import_row", id);
        delete("customer_import_problem", id);
    }

    /** The rows, and the file unless rows of it were rejected and are still to be corrected. */
    void forgetWhatIsDone(ImportId id) {
        Optional<Boolean> bad = jdbc.sql("select bad_rows > 0 from customer_import where id = :id and state = 'DONE'")
                .param("id", id.value())
                .query(Boolean.class)
                .optional();
        if (bad.isPresent()) {
            delete("customer_import_row", id);
            if (!bad.get()) {
                deleteFile(id);
            }
        }
    }

    void forgetAll(ImportId id) {
        startAnew(id);
        deleteFile(id);
    }

    /** Nobody has asked for the rest of these for so long that it goes. */
    List<ImportId> olderThan(Instant instant) {
        return jdbc
                .sql("select id from customer_import where cleared_at is null and made_at < :instant"
                        + " and state not in ('CHECKING', 'IMPORTING') order by id")
                .param("instant", SqlTime.param(instant))
                .query(Long.class)
                .list()
                .stream()
                .map(ImportId::new)
                .toList();
    }

    private void deleteFile(ImportId id) {
        delete("customer_import_part", id);
        jdbc.sql("update customer_import set cleared_at = utc_timestamp(6), sample = '[]' where id = :id")
                .param("id", id.value())
                .update();
    }

    private void delete(String table, ImportId id) {
        jdbc.sql("delete from " + table + " where import_id = :id")
                .param("id", id.value())
                .update();
    }
}
