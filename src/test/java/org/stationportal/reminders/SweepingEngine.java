package org.stationportal.reminders;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.stationportal.database.EmbeddedMariaDb;

/** The engine of {@link SweepingContext} in this process, on a schema of a server. */
public final class SweepingEngine {

    private SweepingEngine() {}

    public static ConfigurableApplicationContext start(EmbeddedMariaDb server, String schema) {
        return new SpringApplicationBuilder(SweepingContext.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + server.jdbcUrl(schema),
                        "--spring.datasource.username=" + server.user(),
                        "--spring.datasource.password=" + server.password(),
                        "--spring.jpa.hibernate.ddl-auto=none",
                        "--portal.sweep.at-once=false",
                        "--fault.none=true",
                        "--logging.level.root=error");
    }
}
