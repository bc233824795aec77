package org.stationportal.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says which database the portal uses: {@code PORTAL_DB_URL}, or {@code spring.datasource.url}, or its own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String SCHEMA = "portal";

    @Bean
    FlywayMigrationStrategy migrationByKnownVersionsOnly() {
        return new KnownMigrations();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("portal.db.url")
    static class Given {

        @Bean
        JdbcConnectionDetails givenDatabase(
                @Value("${portal.db.url}") String url,
                @Value("${portal.db.user:}") String user,
                @Value("${portal.db.password:}") String password) {
            return Details.reachable(JdbcUrl.withUtc(url), user, password);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${portal.db.url:}'.isEmpty() && '${spring.datasource.url:}'.isEmpty()")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedMariaDb embeddedMariaDb(@Value("${portal.data-dir:./data}") Path dataDir) {
            return EmbeddedMariaDb.start(dataDir);
        }

        @Bean
        JdbcConnectionDetails embeddedDatabase(EmbeddedMariaDb server) {
            server.createSchema(SCHEMA);
            return new Details(server.jdbcUrl(SCHEMA), server.user(), server.password());
        }
    }

    private record Details(
            String getJdbcUrl,
            @Nullable String getUsername,
            @Nullable String getPassword) implements JdbcConnectionDetails {

        static Details reachable(String url, String user, String password) {
            try (Connection connection = DriverManager.getConnection(url, user, password)) {
                return new Details(url, user, password);
            } catch (SQLException problem) {
                throw StartupProblem.unreachable(url.replaceAll("\\?.*", ""), problem);
            }
        }

        @Override
        public String toString() {
            return getJdbcUrl.replaceAll("\\?.*", "");
        }
    }
}
