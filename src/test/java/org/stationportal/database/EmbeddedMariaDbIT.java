package org.stationportal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedMariaDbIT {

    @TempDir
    static Path dataDir;

    @BeforeAll
    static void writeARow() {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(dataDir)) {
            server.createSchema("kept");
            jdbc(server).sql("CREATE TABLE note (text VARCHAR(50))").update();
            jdbc(server).sql("INSERT INTO note VALUES ('供电所 𠮷')").update();
        }
    }

    @Test
    void rows_are_kept_when_it_stops_and_starts() {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(dataDir)) {
            assertThat(note(server)).isEqualTo("供电所 𠮷");
        }
    }

    @Test
    void rows_are_kept_when_the_server_is_killed() {
        EmbeddedMariaDb killed = EmbeddedMariaDb.start(dataDir);
        jdbc(killed).sql("CREATE OR REPLACE TABLE late (id INT)").update();
        jdbc(killed).sql("INSERT INTO late VALUES (7)").update();
        ProcessHandle process = ProcessHandle.of(killed.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        killed.close();

        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(dataDir)) {
            assertThat(jdbc(server)
                            .sql("SELECT id FROM late")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(7);
        }
    }

    @Test
    void a_server_that_outlived_its_killed_process_is_ended_by_the_next_start() throws IOException {
        Process child = ChildProcess.of(ChildServer.class, Map.of(), dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessHandle orphan = ProcessHandle.of(pidFrom(child)).orElseThrow();
        child.destroyForcibly().onExit().join();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(dataDir)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(note(server)).isEqualTo("供电所 𠮷");
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_the_first_goes_on() {
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(dataDir)) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(dataDir))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("is in use by another portal");
            assertThat(note(first)).isEqualTo("供电所 𠮷");
        }
    }

    @Test
    void only_the_owner_may_read_the_password_and_no_account_is_without_one() throws IOException {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(dataDir)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDir.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(dataDir.resolve("accounts.sql")).doesNotExist();
            assertThat(jdbc(server)
                            .sql("SELECT User FROM mysql.user WHERE authentication_string = '' AND is_role = 'N'"
                                    + " AND User <> 'mariadb.sys'")
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }

    @Test
    void a_first_start_that_was_cut_short_begins_anew(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("mariadb.unfinished/mysql"));
        Files.createDirectories(other.resolve("base"));
        Files.createSymbolicLink(
                other.resolve("base/mariadb-11.4.5"), dataDir.toRealPath().resolve("base/mariadb-11.4.5"));
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(other)) {
            server.createSchema("kept");
            assertThat(jdbc(server).sql("SELECT 1").query(Integer.class).single())
                    .isOne();
        }
    }

    private static long pidFrom(Process child) throws IOException {
        BufferedReader output = child.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("server ")) {
            line = output.readLine();
        }
        assertThat(line).isNotNull();
        return Long.parseLong(String.valueOf(line).substring("server ".length()));
    }

    private static String note(EmbeddedMariaDb server) {
        return jdbc(server).sql("SELECT text FROM note").query(String.class).single();
    }

    private static JdbcClient jdbc(EmbeddedMariaDb server) {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl("kept"), server.user(), server.password()));
    }
}
