package org.stationportal.upkeep;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads a backup into an empty database: tables with their rows, then views, and the triggers last, so that none of them
 * judges rows that were judged when they were written. What fails leaves the database as empty as it was.
 */
final class Loading {

    private static final int ROWS_AT_ONCE = 200;

    private final Connection connection;
    private final BackupFile backup;

    Loading(Connection connection, BackupFile backup) {
        this.connection = connection;
        this.backup = backup;
    }

    static boolean isEmpty(Connection connection) throws SQLException {
        return Schema.strings(
                        connection, "select table_name from information_schema.tables where table_schema = database()")
                .isEmpty();
    }

    void load() throws IOException, SQLException {
        try {
            execute("set names utf8mb4");
            execute("set foreign_key_checks = 0, unique_checks = 0");
            execute("set sql_mode = 'NO_AUTO_VALUE_ON_ZERO,STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'");
            for (String entry : backup.entries("tables/", ".sql")) {
                execute(backup.text(entry));
            }
            for (String entry : backup.entries("tables/", ".rows")) {
                rows(entry.substring("tables/".length(), entry.length() - ".rows".length()), entry);
            }
            views(new ArrayList<>(backup.entries("views/", ".sql")));
            execute("set sql_mode = default");
            for (String entry : backup.entries("triggers/", ".sql")) {
                execute(backup.text(entry));
            }
            execute("set foreign_key_checks = 1, unique_checks = 1");
        } catch (IOException | SQLException | RuntimeException problem) {
            clear();
            throw problem;
        }
    }

    private void rows(String table, String entry) throws IOException, SQLException {
        List<Schema.Column> columns = Schema.columns(connection, table);
        long rows = 0;
        connection.setAutoCommit(false);
        try (BufferedReader lines = backup.lines(entry);
                PreparedStatement many = connection.prepareStatement(Schema.insert(table, columns, ROWS_AT_ONCE));
                PreparedStatement one = connection.prepareStatement(Schema.insert(table, columns, 1))) {
            var waiting = new ArrayList<List<@Nullable String>>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                waiting.add(RowText.fields(line));
                rows++;
                if (waiting.size() == ROWS_AT_ONCE) {
                    insert(many, waiting);
                    waiting.clear();
                }
            }
            for (List<@Nullable String> row : waiting) {
                insert(one, List.of(row));
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
        if (!Long.toString(rows).equals(backup.manifest().get("rows." + table))) {
            throw new IOException("行数不符 / another number of rows: " + table);
        }
    }

    private static void insert(PreparedStatement statement, List<List<@Nullable String>> rows) throws SQLException {
        int parameter = 1;
        for (List<@Nullable String> row : rows) {
            for (String field : row) {
                statement.setString(parameter++, field);
            }
        }
        statement.executeUpdate();
    }

    /** A view may rest on another one: those that fail are tried again while others succeed. */
    private void views(List<String> left) throws IOException, SQLException {
        while (!left.isEmpty()) {
            SQLException last = null;
            int before = left.size();
            for (String entry : List.copyOf(left)) {
                try {
                    execute(backup.text(entry));
                    left.remove(entry);
                } catch (SQLException notYet) {
                    last = notYet;
                }
            }
            if (left.size() == before && last != null) {
                throw last;
            }
        }
    }

    private void clear() throws SQLException {
        execute("set foreign_key_checks = 0");
        for (String view : Schema.strings(connection, Schema.VIEWS)) {
            execute("drop view if exists `" + view + "`");
        }
        for (String table : Schema.strings(connection, Schema.TABLES)) {
            execute("drop table if exists `" + table + "`");
        }
        execute("set foreign_key_checks = 1");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
