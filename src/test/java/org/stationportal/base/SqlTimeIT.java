package org.stationportal.base;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.TimeZone;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.stationportal.TestDatabase;
import probe.Happening;

/** An instant is the same in every column whoever wrote it, in every zone of the process, also while clocks change. */
class SqlTimeIT {

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2026-03-31T15:59:59.123456Z",
        "America/New_York, 2026-03-31T15:59:59.123456Z",
        "America/New_York, 2026-03-08T07:30:00Z", // 02:30 UTC-5, an hour that New York skips
        "America/New_York, 2026-03-08T02:30:00Z", // the UTC reading falls into that hour
        "America/New_York, 2026-11-01T05:30:00.5Z", // the first of two 01:30 there
        "America/New_York, 2026-11-01T06:30:00.5Z",
        "Asia/Shanghai, 1989-04-15T18:30:00Z",
        "UTC, 2026-11-01T01:30:00Z"
    })
    void every_way_of_writing_and_reading_agrees(String zoneOfProcess, Instant instant)
            throws SQLException, IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(zoneOfProcess));
        JdbcClient jdbc =
                JdbcClient.create(new DriverManagerDataSource(url(), TestDatabase.user(), TestDatabase.password()));
        jdbc.sql("DROP TABLE IF EXISTS happening").update();
        jdbc.sql("CREATE TABLE happening (id INT PRIMARY KEY, at DATETIME(6))").update();

        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        insert(jdbc, 1, SqlTime.param(instant));
        insert(jdbc, 2, utc);
        insert(jdbc, 3, instant);
        insert(jdbc, 4, Timestamp.from(instant));
        try (EntityManagerFactory jpa = jpa()) {
            jpa.runInTransaction(em -> em.persist(new Happening(5, instant)));
            for (int id = 1; id <= 5; id++) {
                int row = id;
                assertThat(text(jdbc, row)).as("stored in row %d", row).isEqualTo(text(jdbc, 2));
                assertThat(read(jdbc, row, rs -> SqlTime.instant(rs, "at"))).isEqualTo(instant);
                assertThat(jpa.<Instant>callInTransaction(em -> em.find(Happening.class, row).at))
                        .isEqualTo(instant);
                assertThat(read(jdbc, row, rs -> rs.getTimestamp("at").toInstant()))
                        .isEqualTo(instant);
                assertThat(read(jdbc, row, rs -> rs.getObject("at", Instant.class)))
                        .isEqualTo(instant);
                assertThat(jdbc.sql("SELECT at FROM happening WHERE id = ?")
                                .param(row)
                                .query(At.class)
                                .single())
                        .isEqualTo(new At(instant));
            }
        }
        assertThat(text(jdbc, 1))
                .startsWith(
                        utc.toLocalDate() + " " + utc.toLocalTime().toString().substring(0, 5));
        assertThat(jdbc.sql("SELECT TIMESTAMPDIFF(SECOND, NOW(6), UTC_TIMESTAMP(6))")
                        .query(Integer.class)
                        .single())
                .as("NOW() in SQL is UTC")
                .isZero();
    }

    record At(Instant at) {}

    interface Reading {
        Instant of(ResultSet row) throws SQLException;
    }

    private static Instant read(JdbcClient jdbc, int id, Reading reading) {
        return jdbc.sql("SELECT at FROM happening WHERE id = ?")
                .param(id)
                .query((rs, n) -> reading.of(rs))
                .single();
    }

    private static void insert(JdbcClient jdbc, int id, Object at) {
        jdbc.sql("INSERT INTO happening VALUES (?, ?)").params(id, at).update();
    }

    private static String text(JdbcClient jdbc, int id) {
        return jdbc.sql("SELECT CAST(at AS CHAR) FROM happening WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static String url() {
        return TestDatabase.urlFor("sqltime");
    }

    /** With the settings of the portal's own configuration. */
    private static EntityManagerFactory jpa() throws IOException {
        Properties portal = PropertiesLoaderUtils.loadAllProperties("application.properties");
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("probe")
                .managedClass(Happening.class)
                .jdbcUrl(url())
                .jdbcUsername(TestDatabase.user())
                .jdbcPassword(TestDatabase.password());
        portal.stringPropertyNames().stream()
                .filter(name -> name.startsWith("spring.jpa.properties."))
                .forEach(name -> configuration.property(
                        name.substring("spring.jpa.properties.".length()), portal.getProperty(name)));
        return configuration.createEntityManagerFactory();
    }
}
