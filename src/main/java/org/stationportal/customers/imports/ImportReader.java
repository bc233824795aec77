package org.stationportal.customers.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.StationId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the imports of a station by SQL. */
@Component
class ImportReader {

    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};
    private static final String SELECT = """
            select i.*, p.done, e.name as made_by_name from customer_import i
            join customer_import_progress p on p.import_id = i.id join employee e on e.id = i.made_by
            where i.station_id = :station""";

    private final JdbcClient jdbc;
    private final ImportBook book;
    private final JsonMapper json;

    ImportReader(JdbcClient jdbc, ImportBook book, JsonMapper json) {
        this.jdbc = jdbc;
        this.book = book;
        this.json = json;
    }

    Page<ImportSummary> list(StationId station, int page, int size) {
        long total = jdbc.sql("select count(*) from customer_import where station_id = :station")
                .param("station", station.value())
                .query(Long.class)
                .single();
        return new Page<>(
                jdbc.sql(SELECT + " order by i.id desc limit :size offset :offset")
                        .param("station", station.value())
                        .param("size", size)
                        .param("offset", (long) page * size)
                        .query((rs, i) -> summary(rs))
                        .list(),
                total);
    }

    Optional<ImportDetails> find(StationId station, ImportId id) {
        return jdbc.sql(SELECT + " and i.id = :id")
                .param("station", station.value())
                .param("id", id.value())
                .query((rs, i) -> new ImportDetails(
                        summary(rs),
                        book.texts(rs.getString("headings")),
                        book.mapping(rs.getString("mapping")),
                        json.readValue(rs.getString("sample"), ROWS),
                        importedBefore(station, id, rs.getString("file_hash"))))
                .optional();
    }

    private Optional<Instant> importedBefore(StationId station, ImportId id, String hash) {
        return jdbc.sql("""
                select finished_at from customer_import where station_id = :station and file_hash = :hash and state = 'DONE'
                and id < :id order by id desc limit 1""")
                .param("station", station.value())
                .param("hash", hash)
                .param("id", id.value())
                .query((rs, i) -> SqlTime.instant(rs, "finished_at"))
                .optional();
    }

    /** The kinds of problems, the most frequent first; of the thousands only some are told apart by their arguments. */
    List<ProblemCount> counts(ImportId id) {
        return jdbc.sql("""
                select p.*, k.number from customer_import_problem p
                join (select min(id) as first_id, count(*) as number from customer_import_problem where import_id = :id
                      group by field, text_key) k on k.first_id = p.id
                order by k.number desc, p.row_no""")
                .param("id", id.value())
                .query((rs, i) -> new ProblemCount(rs.getInt("number"), problem(rs)))
                .list();
    }

    Page<Problem> problems(ImportId id, int page, int size) {
        long total = jdbc.sql("select count(*) from customer_import_problem where import_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
        return new Page<>(
                jdbc.sql("select * from customer_import_problem where import_id = :id order by row_no, id"
                                + " limit :size offset :offset")
                        .param("id", id.value())
                        .param("size", size)
                        .param("offset", (long) page * size)
                        .query((rs, i) -> problem(rs))
                        .list(),
                total);
    }

    /** All problems from a row on, a part of them, for the file of rejected rows. */
    List<Problem> problemsAfter(ImportId id, int row, int size) {
        return jdbc.sql("""
                select p.* from customer_import_problem p
                join (select distinct row_no from customer_import_problem where import_id = :id and row_no > :row
                      order by row_no limit :size) r on r.row_no = p.row_no
                where p.import_id = :id order by p.row_no, p.id""")
                .param("id", id.value())
                .param("row", row)
                .param("size", size)
                .query((rs, i) -> problem(rs))
                .list();
    }

    private Problem problem(ResultSet rs) throws SQLException {
        return new Problem(
                rs.getInt("row_no"),
                ImportField.valueOf(rs.getString("field")),
                rs.getString("value"),
                rs.getString("text_key"),
                book.texts(Objects.requireNonNull(rs.getString("arguments"))));
    }

    private static ImportSummary summary(ResultSet rs) throws SQLException {
        ImportState state = ImportState.valueOf(rs.getString("state"));
        int total = rs.getInt("total_rows");
        return new ImportSummary(
                new ImportId(rs.getLong("id")),
                rs.getString("file_name"),
                rs.getString("made_by_name"),
                SqlTime.instant(rs, "made_at"),
                state,
                Optional.ofNullable(rs.getString("choice")).map(ImportChoice::valueOf),
                total,
                state.isWorking() ? Math.min(rs.getInt("done"), total) : rs.getInt("read_rows"),
                rs.getInt("bad_rows"),
                new Written(
                        rs.getInt("new_customers"),
                        rs.getInt("changed_customers"),
                        rs.getInt("unchanged_customers"),
                        rs.getInt("new_meters"),
                        rs.getInt("changed_meters"),
                        rs.getInt("unchanged_meters")),
                Optional.ofNullable(rs.getString("incident")),
                Optional.ofNullable(rs.getString("refused")),
                SqlTime.optionalInstant(rs, "finished_at"),
                rs.getObject("cleared_at") == null);
    }
}
