package org.stationportal.customers.imports;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** Begins imports: keeps their files, and proposes for a layout what was confirmed for it the last time. */
@Component
class NewImports {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ImportBook book;
    private final StoredFiles files;
    private final CurrentUser currentUser;
    private final Clock clock;

    NewImports(
            JdbcClient jdbc,
            JsonMapper json,
            ImportBook book,
            StoredFiles files,
            CurrentUser currentUser,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.book = book;
        this.files = files;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Transactional
    public ImportId keep(
            String fileName, StoredFiles.Copy copy, Layout layout, int rows, List<List<String>> firstRows) {
        SignedIn me = currentUser.get();
        jdbc.sql("""
                insert into customer_import (station_id, made_by, made_at, file_name, file_hash, file_size, layout_hash,
                    heading_row, headings, mapping, sample, state, total_rows)
                values (:station, :by, :now, :name, :hash, :size, :layout, :row, :headings, :mapping, :sample, 'MAPPING', :rows)""")
                .param("station", me.station().value())
                .param("by", me.person().value())
                .param("now", SqlTime.param(clock.instant()))
                .param("name", name(fileName))
                .param("hash", copy.hash())
                .param("size", copy.size())
                .param("layout", layout.hash())
                .param("row", layout.row())
                .param("headings", json.writeValueAsString(layout.headings()))
                .param("mapping", json.writeValueAsString(proposal(me.station().value(), layout)))
                .param("sample", json.writeValueAsString(firstRows))
                .param("rows", rows)
                .update();
        var id = new ImportId(
                jdbc.sql("select last_insert_id()").query(Long.class).single());
        jdbc.sql("insert into customer_import_progress (import_id) values (:id)")
                .param("id", id.value())
                .update();
        files.keep(id, copy);
        return id;
    }

    private Map<ImportField, String> proposal(long station, Layout layout) {
        return jdbc.sql(
                        "select mapping from customer_import_mapping where station_id = :station and layout_hash = :layout")
                .param("station", station)
                .param("layout", layout.hash())
                .query(String.class)
                .optional()
                .map(book::mapping)
                .orElseGet(layout::guess);
    }

    /** A mapping names headings of the file, each for one field, and leaves out nothing that a new customer needs. */
    void confirm(RunningImport job, Map<ImportField, String> mapping) {
        Map<ImportField, String> used = new EnumMap<>(ImportField.class);
        mapping.forEach((field, heading) -> {
            if (!heading.isEmpty()) {
                if (!job.layout().headings().contains(heading)) {
                    throw RuleViolation.at(field.name(), "customers.import.error.heading", heading);
                }
                if (used.containsValue(heading)) {
                    throw RuleViolation.at(field.name(), "customers.import.error.headingTwice", heading);
                }
                used.put(field, heading);
            }
        });
        for (ImportField needed : ImportField.NEEDED) {
            if (!used.containsKey(needed)) {
                throw RuleViolation.at(needed.name(), "customers.import.error.headingMissing");
            }
        }
        String text = json.writeValueAsString(used);
        jdbc.sql("update customer_import set mapping = :mapping where id = :id")
                .param("mapping", text)
                .param("id", job.id().value())
                .update();
        jdbc.sql("""
                insert into customer_import_mapping values (:station, :layout, :mapping, :by, :now)
                on duplicate key update mapping = :mapping, changed_by = :by, changed_at = :now""")
                .param("station", job.station())
                .param("layout", job.layout().hash())
                .param("mapping", text)
                .param("by", currentUser.get().person().value())
                .param("now", SqlTime.param(clock.instant()))
                .update();
    }

    /** Without a path that a browser may have sent along. */
    private static String name(String fileName) {
        String name = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() > LONGEST_NAME
                ? name.substring(name.length() - LONGEST_NAME)
                : name.isEmpty() ? "-" : name;
    }
}
