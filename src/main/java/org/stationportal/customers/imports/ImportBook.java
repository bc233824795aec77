package org.stationportal.customers.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the imports while they are at work. */
@Component
class ImportBook {

    private static final TypeReference<Map<ImportField, String>> MAPPING = new TypeReference<>() {};
    private static final TypeReference<List<String>> HEADINGS = new TypeReference<>() {};

    private static final String TO_DO =
            "(state in ('CHECKING', 'IMPORTING') or state = 'DONE' and settled_at is null)" + " and incident is null";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is to be done and did not fail unexpectedly. */
    List<ImportId> working() {
        return jdbc
                .sql("select id from customer_import where " + TO_DO + " order by id")
                .query(Long.class)
                .list()
                .stream()
                .map(ImportId::new)
                .toList();
    }

    /** Locks the import for this transaction; empty when another node is at work on it, or nothing is to be done. */
    Optional<RunningImport> claim(ImportId id) {
        return jdbc.sql("select * from customer_import where id = :id and " + TO_DO + " for update skip locked")
                .param("id", id.value())
                .query(this::running)
                .optional();
    }

    /** Waits for the lock, whatever the state: for what people do. */
    Optional<RunningImport> lock(ImportId id, long station) {
        return jdbc.sql("select * from customer_import where id = :id and station_id = :station for update")
                .param("id", id.value())
                .param("station", station)
                .query(this::running)
                .optional();
    }

    /** The state with its progress from the beginning. */
    void become(ImportId id, ImportState state, @Nullable ImportChoice choice, Instant now) {
        jdbc.sql("""
                update customer_import set state = :state, choice = coalesce(:choice, choice), position = 0, incident = null,
                    read_rows = if(:state = 'CHECKING', 0, read_rows), started_at = if(:working, :now, started_at),
                    finished_at = if(:working, null, :now) where id = :id""")
                .param("id", id.value())
                .param("state", state.name())
                .param("choice", choice == null ? null : choice.name())
                .param("working", state.isWorking())
                .param("now", SqlTime.param(now))
                .update();
        jdbc.sql("update customer_import_progress set done = 0 where import_id = :id")
                .param("id", id.value())
                .update();
    }

    void read(ImportId id, int position, int rows) {
        jdbc.sql("update customer_import set position = :position, read_rows = read_rows + :rows where id = :id")
                .param("id", id.value())
                .param("position", position)
                .param("rows", rows)
                .update();
    }

    void written(ImportId id, int position, int rows, Written written) {
        jdbc.sql("""
                update customer_import set position = :position, written_rows = written_rows + :rows, new_customers = new_customers + :newCustomers,
                    changed_customers = changed_customers + :changedCustomers,
                    unchanged_customers = unchanged_customers + :unchangedCustomers,
                    new_meters = new_meters + :newMeters, changed_meters = changed_meters + :changedMeters,
                    unchanged_meters = unchanged_meters + :unchangedMeters where id = :id""")
                .param("id", id.value())
                .param("position", position)
                .param("rows", rows)
                .param("newCustomers", written.newCustomers())
                .param("changedCustomers", written.changedCustomers())
                .param("unchangedCustomers", written.unchangedCustomers())
                .param("newMeters", written.newMeters())
                .param("changedMeters", written.changedMeters())
                .param("unchangedMeters", written.unchangedMeters())
                .update();
    }

    void countBad(ImportId id) {
        jdbc.sql("""
                update customer_import set total_rows = if(state = 'CHECKING', read_rows, total_rows), bad_rows =
                    (select count(*) from customer_import_row r where r.import_id = :id and r.bad) where id = :id""").param("id", id.value()).update();
    }

    /** Seen at once, also while the work itself is one long transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(ImportId id, int done) {
        jdbc.sql("update customer_import_progress set done = :done where import_id = :id")
                .param("id", id.value())
                .param("done", done)
                .update();
    }

    void settled(ImportId id, Instant now) {
        jdbc.sql("update customer_import set settled_at = :now where id = :id")
                .param("id", id.value())
                .param("now", SqlTime.param(now))
                .update();
    }

    void failed(ImportId id, String incident) {
        jdbc.sql("update customer_import set incident = :incident where id = :id")
                .param("id", id.value())
                .param("incident", incident)
                .update();
    }

    void goOn(ImportId id) {
        jdbc.sql("update customer_import set incident = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void refused(ImportId id, String key, Instant now) {
        become(id, ImportState.ABANDONED, null, now);
        jdbc.sql("update customer_import set refused = :key where id = :id")
                .param("id", id.value())
                .param("key", key)
                .update();
    }

    Map<ImportField, String> mapping(String text) {
        return json.readValue(text, MAPPING);
    }

    List<String> texts(String text) {
        return json.readValue(text, HEADINGS);
    }

    private RunningImport running(ResultSet rs, int row) throws SQLException {
        return new RunningImport(
                new ImportId(rs.getLong("id")),
                rs.getLong("station_id"),
                rs.getLong("made_by"),
                ImportState.valueOf(rs.getString("state")),
                Optional.ofNullable(rs.getString("choice")).map(ImportChoice::valueOf),
                rs.getInt("position"),
                rs.getInt("read_rows"),
                rs.getInt("written_rows"),
                rs.getInt("total_rows"),
                new Layout(rs.getInt("heading_row"), texts(Objects.requireNonNull(rs.getString("headings")))),
                mapping(Objects.requireNonNull(rs.getString("mapping"))));
    }
}
