package org.stationportal.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the database says about its tables, views and triggers. */
final class Schema {

    static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = database() and table_type = 'BASE TABLE' order by table_name""";
    static final String VIEWS = """
            select table_name from information_schema.views where table_schema = database() order by table_name""";

    /** Those of one table and moment in the order in which they run. */
    static final String TRIGGERS = """
            select trigger_name from information_schema.triggers where trigger_schema = database()
            order by event_object_table, event_manipulation, action_timing, action_order""";

    private static final Set<String> BYTES =
            Set.of("blob", "tinyblob", "mediumblob", "longblob", "binary", "varbinary");

    private Schema() {}

    /** Those that hold values of their own; the database computes the others. */
    static List<Column> columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select column_name, data_type from information_schema.columns
                where table_schema = database() and table_name = ? and coalesce(generation_expression, '') = ''
                order by ordinal_position""")) {
            statement.setString(1, table);
            try (var rs = statement.executeQuery()) {
                var columns = new ArrayList<Column>();
                while (rs.next()) {
                    columns.add(new Column(rs.getString(1), BYTES.contains(rs.getString(2))));
                }
                return columns;
            }
        }
    }

    /** All rows as texts, bytes in hexadecimal. */
    static String select(String table, List<Column> columns) {
        return columns.stream()
                .map(column ->
                        column.bytes() ? "hex(`" + column.name() + "`)" : "cast(`" + column.name() + "` as char)")
                .collect(Collectors.joining(", ", "select ", " from `" + table + "`"));
    }

    static String insert(String table, List<Column> columns, int rows) {
        String names = columns.stream().map(column -> "`" + column.name() + "`").collect(Collectors.joining(", "));
        String row = columns.stream()
                .map(column -> column.bytes() ? "unhex(?)" : "?")
                .collect(Collectors.joining(", ", "(", ")"));
        return "insert into `" + table + "` (" + names + ") values "
                + String.join(", ", java.util.Collections.nCopies(rows, row));
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rs = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rs.next()) {
                strings.add(rs.getString(1));
            }
            return strings;
        }
    }

    /** The account that made it may not be there where it is restored. */
    static String withoutDefiner(String create) {
        return create.replaceFirst("(?i)\\sDEFINER\\s*=\\s*(`[^`]*`|'[^']*'|[^\\s@]+)@(`[^`]*`|'[^']*'|\\S+)", "");
    }

    record Column(String name, boolean bytes) {}
}
