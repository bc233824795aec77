package org.stationportal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stationportal.Portal;
import org.stationportal.TestDatabase;

/** What somebody sees who starts the portal where it cannot start: one line, and an exit code that a script notices. */
class StartupProblemsIT {

    @TempDir
    Path dataDir;

    @Test
    void the_web_port_is_taken() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(errorOf(Map.of("PORTAL_PORT", String.valueOf(taken.getLocalPort()))))
                    .contains("Port %d is already in use".formatted(taken.getLocalPort()));
            assertThat(dataDir).as("nothing was touched").isEmptyDirectory();
        }
    }

    @Test
    void another_portal_uses_the_data_folder() throws IOException, InterruptedException {
        try (DataFolder held = DataFolder.open(dataDir)) {
            assertThat(errorOf(Map.of()))
                    .contains("The data folder %s is in use by another portal".formatted(held.root()));
        }
    }

    @Test
    void a_newer_portal_has_migrated_the_database() throws IOException, InterruptedException, SQLException {
        String url = TestDatabase.urlFor("newer");
        Flyway.configure()
                .dataSource(url, TestDatabase.user(), TestDatabase.password())
                .locations("classpath:db/migration")
                .target("001")
                .load()
                .migrate();
        try (Connection connection = TestDatabase.connect("newer")) {
            connection.createStatement().executeUpdate("""
                            INSERT INTO flyway_schema_history
                            SELECT 99, '999', 'of tomorrow', type, 'V999__of_tomorrow.sql', 1, installed_by, installed_on, 1, 1
                            FROM flyway_schema_history WHERE version = '001'""");
        }
        assertThat(errorOf(database(url, TestDatabase.password())))
                .contains("schema version 999")
                .contains("nothing was changed");
    }

    @Test
    void the_given_database_refuses_the_account() throws IOException, InterruptedException {
        String url = TestDatabase.urlFor("newer");
        assertThat(errorOf(database(url, "wrong")))
                .contains("Cannot connect to the database")
                .contains("PORTAL_DB_PASSWORD");
    }

    private static Map<String, String> database(String url, String password) {
        return Map.of("PORTAL_DB_URL", url, "PORTAL_DB_USER", TestDatabase.user(), "PORTAL_DB_PASSWORD", password);
    }

    /** Starts the portal, which must end by itself with exit code 1 and one line. */
    private String errorOf(Map<String, String> special) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PORTAL_PORT", String.valueOf(ServerProcess.freePort()));
        environment.put("PORTAL_DATA_DIR", dataDir.toString());
        environment.put("LC_ALL", "C");
        environment.putAll(special);
        Path output = Files.createTempFile("portal", ".log");
        Process portal = ChildProcess.of(
                        Portal.class, ChildProcess.classPath(), List.of("-Dvaadin.productionMode=true"), environment)
                .redirectOutput(output.toFile())
                .start();
        String error = new String(portal.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(portal.waitFor()).as("exit code with %s", error).isEqualTo(1);
        assertThat(error.strip().lines()).as(error).hasSize(1);
        assertThat(output).as("no stack trace before it").content().doesNotContain("Exception", "WARN", "ERROR");
        Files.delete(output);
        assertThat(error).as("Chinese, whatever the locale").containsPattern("\\p{IsHan}{4}");
        return error;
    }
}
