package org.stationportal.customers.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.standard.TouchedFiles;

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

    /** The files from before that the good rows spoke of, by what may be held against somebody for them. */
    TouchedFiles touched(ImportId id) {
        return new TouchedFiles(
                touched(id, "c.imported_in", "c.imported_in is not null and c.imported_in <> :id"),
                touched(id, "c.customer_no", "c.imported_in is null and c.made_by is not null"));
    }

    private Set<String> touched(ImportId id, String what, String which) {
        return jdbc.sql("select distinct " + what
                        + " from customer_import_row r join customer c on c.id = r.customer_id"
                        + " where r.import_id = :id and not r.bad and " + which)
                .param("id", id.value())
                .query(String.class)
                .set();
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
