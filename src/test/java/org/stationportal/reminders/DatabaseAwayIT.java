package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.stationportal.TestClock;
import org.stationportal.TestDatabase;
import org.stationportal.database.EmbeddedMariaDb;

/** The database server is killed while a sweep is at work, and comes back with the same files: nothing is lost. */
class DatabaseAwayIT {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAwayIT.class);

    @TempDir
    static Path dataDir;

    private EmbeddedMariaDb server;

    @BeforeEach
    void start() throws IOException {
        useUnpackedPrograms();
        server = EmbeddedMariaDb.start(dataDir);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSweepFailsWhileTheDatabaseIsAwayAndCatchesUpAfterwards() {
        server.createSchema("away");
        var load = SweepLoad.into(server.jdbcUrl("away"), server.user(), server.password());
        try (ConfigurableApplicationContext context = engine()) {
            FaultPoint point = context.getBean(FaultPoint.class);
            point.onHit(this::killServer);
            point.arm();
            Sweep sweep = context.getBean(Sweep.class);
            assertThatThrownBy(sweep::run).satisfies(e -> log.info("Killed in the middle: {}", e.toString()));
            assertThatThrownBy(sweep::run)
                    .satisfies(e -> log.info("While it is away: {}", e.toString()))
                    .hasRootCauseInstanceOf(IOException.class);
            server.close();
            server = EmbeddedMariaDb.start(dataDir);
            // a tick may still draw a connection that died meanwhile; the next one repeats the work
            await().ignoreExceptions().until(() -> sweep.run().finishedAt().isPresent());
        }
        new SweepOutcome(load.at(server.jdbcUrl("away"), server.user(), server.password())).isComplete();
    }

    private void killServer() {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The engine with a pool as the portal has it, but on whichever port the server answers now. */
    private ConfigurableApplicationContext engine() {
        var pool = new HikariDataSource();
        pool.setDataSource(new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return getConnection(server.user(), server.password());
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return DriverManager.getConnection(server.jdbcUrl("away"), user, password);
            }
        });
        pool.setMaximumPoolSize(4);
        pool.setConnectionTimeout(1000);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        var context = new SpringApplicationBuilder(SweepingContext.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .profiles("test")
                .properties(
                        "fault.holds=false", "portal.sweep.abandoned-after=PT0S", "portal.sweep.outage-after=P1000D")
                .initializers(c -> ((GenericApplicationContext) c).registerBean(DataSource.class, () -> pool))
                .run("--fault.step=900", "--spring.jpa.hibernate.ddl-auto=none");
        context.getBean(TestClock.class).set(SweepLoad.NOW);
        return context;
    }

    /** The server's programs need not be unpacked again. */
    private static void useUnpackedPrograms() throws IOException {
        Files.createSymbolicLink(dataDir.resolve("base"), TestDatabase.programs());
    }
}
