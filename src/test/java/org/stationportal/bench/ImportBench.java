package org.stationportal.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.stationportal.customers.imports.CustomerImports;
import org.stationportal.customers.imports.ImportChoice;
import org.stationportal.customers.imports.ImportFiles;
import org.stationportal.customers.imports.ImportId;
import org.stationportal.customers.imports.ImportSummary;
import org.stationportal.customers.imports.ImportWork;
import org.stationportal.customers.imports.ImportingContext;
import org.stationportal.database.EmbeddedMariaDb;
import org.stationportal.organization.Accounts;

/** The import of customers with a meter each, from the file to the last row, beside LOAD DATA of the very same rows. */
final class ImportBench {

    private static final int ROUNDS = 3;
    private static final int AREAS = 500;
    private static final long FIRST_NO = 3_301_000_000_000L;
    /** A portal has run for days when a file of this size comes. */
    private static final int WARM_UP = 50_000;

    private final EmbeddedMariaDb server;
    private final String schema;
    private final JdbcClient jdbc;
    private double settled;

    private ImportBench(EmbeddedMariaDb server, String schema) {
        this.server = server;
        this.schema = schema;
        server.dropSchema(schema);
        server.createSchema(schema);
        var database = new DriverManagerDataSource(server.jdbcUrl(schema), server.user(), server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        Stream.of(
                        "insert into station (id, code, name) values (1, 'B', '县供电所')",
                        "insert into team (id, station_id, name, leader_post) values (1, 1, '用电营业班', 'BUSINESS_TEAM_LEADER')",
                        "insert into employee (id, station_id, employee_no, name, password_hash, must_change_password, active)"
                                + " values (1, 1, 'E1', '王芳', '{noop}', false, true), (2, 1, 'E2', '李强', '{noop}', false, true)",
                        "insert into held_post (employee_id, post, team_id, valid_from) values"
                                + " (1, 'COUNTER_CLERK', 1, '2020-01-01'), (2, 'BUSINESS_TEAM_LEADER', 1, '2020-01-01')",
                        "insert into clause_version (id, station_id, clause_code, effective_from, changed_by, changed_at)"
                                + " values (1, 1, '1.1', '2020-01-01', 'bench', '2020-01-01')",
                        "insert into clause_figure select 1, name, figure from clause_default_figure where clause_code = '1.1'",
                        "insert into feeder (id, station_id, no, name) values (1, 1, 'F1', '城关线')",
                        "insert into transformer_area (id, station_id, team_id, feeder_id, area_no, name) select seq, 1, 1, 1,"
                                + " concat('A', seq), concat('东街', seq, '台区') from seq_1_to_" + AREAS)
                .forEach(sql -> jdbc.sql(sql).update());
    }

    static void run(EmbeddedMariaDb server, List<Integer> sizes) throws Exception {
        for (int size : sizes) {
            for (String kind : List.of("xlsx", "csv")) {
                var bench = new ImportBench(server, "bench_import_" + size + "_" + kind);
                bench.run("import." + size + "." + kind + ".", size, kind);
                server.dropSchema(bench.schema);
            }
        }
    }

    private void run(String name, int size, String kind) throws Exception {
        Path file = file(size, kind, FIRST_NO);
        double[] times = new double[ROUNDS];
        double[] floors = new double[ROUNDS];
        try (ConfigurableApplicationContext portal = ImportingContext.start(server, schema)) {
            signIn(portal);
            imported(portal, file(WARM_UP, kind, FIRST_NO), 0);
            empty();
            System.gc();
            var heap = new HeapPeak();
            for (int round = 0; round < ROUNDS; round++) {
                times[round] = imported(portal, file, size);
                if (round == 0) {
                    Bench.figure(name + "heap", heap.stop() / 1e6, "MB at the peak");
                    Bench.figure(name + "settled", settled, "s (clause 1.1 looked at, rows cleaned up)");
                }
                if (round < ROUNDS - 1) {
                    floors[round] = floor(size);
                    empty();
                }
            }
            Bench.figure(name + "again", imported(portal, file, 0), "s (the same file: nothing changes)");
            Path changes = file(size, kind, FIRST_NO, "139");
            Bench.figure(name + "changed", imported(portal, changes, 0), "s (every row changes its phone)");
            Bench.figure(name + "changed.settled", settled, "s");
            Files.delete(changes);
            floors[ROUNDS - 1] = floor(size);
        }
        double time = median(times);
        double floor = median(floors);
        Bench.figure(name + "time", time, "s (median of " + ROUNDS + ")");
        Bench.figure(name + "rate", size / time, "customers with a meter/s");
        Bench.figure(name + "floor", floor, "s (LOAD DATA of the same rows)");
        Bench.figure(name + "ratio", time / floor, "times the floor");
        Files.delete(file);
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private void empty() {
        var source = new DriverManagerDataSource(server.jdbcUrl(schema), server.user(), server.password());
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            statement.execute("truncate table meter");
            statement.execute("truncate table customer");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** From the file on the disk to the last row, with all that is checked on the way. */
    private double imported(ConfigurableApplicationContext portal, Path file, int expected) throws Exception {
        CustomerImports imports = portal.getBean(CustomerImports.class);
        ImportWork work = portal.getBean(ImportWork.class);
        long start = System.nanoTime();
        final ImportId id;
        try (InputStream content = Files.newInputStream(file)) {
            id = imports.upload(file.getFileName().toString(), content);
        }
        imports.check(id, imports.get(id).mapping());
        work.run();
        imports.start(id, ImportChoice.GOOD_ROWS_ONLY);
        work.write(id);
        double time = (System.nanoTime() - start) / 1e9;
        settled = Bench.seconds(() -> work.settle(id));
        ImportSummary summary = imports.get(id).summary();
        if (expected > 0
                && (summary.written().newCustomers() != expected
                        || summary.written().newMeters() != expected)) {
            throw new IllegalStateException("imported " + summary);
        }
        return time;
    }

    /** The same customers and meters, read back from the tables and loaded into empty ones of the same shape. */
    private double floor(int size) throws SQLException {
        String mine = " where customer_no between '" + FIRST_NO + "' and '" + (FIRST_NO + size - 1) + "'";
        byte[] customers = lines("customer", mine);
        byte[] meters = lines("meter", " where customer_id in (select id from customer" + mine + ")");
        String url = server.jdbcUrl(schema);
        try (Connection connection = DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "allowLocalInfile=true", server.user(), server.password())) {
            try (var statement = connection.createStatement()) {
                statement.execute("set global local_infile = 1");
            }
            empty();
            long start = System.nanoTime();
            load(connection, "customer", customers);
            load(connection, "meter", meters);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private void load(Connection connection, String table, byte[] lines) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement
                    .unwrap(org.mariadb.jdbc.Statement.class)
                    .setLocalInfileInputStream(new ByteArrayInputStream(lines));
            statement.execute("load data local infile 'rows' into table " + table + " character set utf8mb4 ("
                    + columns(table) + ")");
        }
    }

    /** Without those that the database computes. */
    private String columns(String table) {
        return jdbc.sql("select group_concat(column_name order by ordinal_position) from information_schema.columns"
                        + " where table_schema = :schema and table_name = :table and generation_expression is null")
                .param("schema", schema)
                .param("table", table)
                .query(String.class)
                .single();
    }

    private byte[] lines(String table, String where) {
        String sql = "select " + columns(table) + " from " + table + where + " order by id";
        return jdbc
                .sql(sql)
                .query((rs, i) -> IntStream.rangeClosed(1, rs.getMetaData().getColumnCount())
                        .mapToObj(column -> {
                            try {
                                String text = rs.getString(column);
                                return text == null ? "\\N" : text;
                            } catch (SQLException failed) {
                                throw new IllegalStateException(failed);
                            }
                        })
                        .collect(Collectors.joining("\t", "", "\n")))
                .list()
                .stream()
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Path file(int size, String kind, long firstNo) {
        return file(size, kind, firstNo, "138");
    }

    private static Path file(int size, String kind, long firstNo, String phone) {
        List<String> areas =
                IntStream.rangeClosed(1, AREAS).mapToObj(i -> "A" + i).toList();
        Supplier<List<List<String>>> rows = () -> {
            var made = ImportFiles.rows(size, firstNo, areas, false);
            made.forEach(row -> row.set(7, phone + row.get(7).substring(3)));
            return made;
        };
        byte[] bytes = kind.equals("csv") ? ImportFiles.csv(rows.get()) : ImportFiles.xlsx(rows.get());
        try {
            return Files.write(Path.of("target/bench-data/import-" + size + "-" + phone + "." + kind), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void signIn(ConfigurableApplicationContext portal) {
        var account = portal.getBean(Accounts.class).loadUserByUsername("E1");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }
}
