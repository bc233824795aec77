package org.stationportal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.stationportal.database.EmbeddedMariaDb;

/** Starts some modules of the portal on a schema, see {@link WithoutWeb}. */
@TestConfiguration(proxyBeanMethods = false)
public class ProcessOfItsOwn {

    /** {@code options} are further properties, such as {@code --portal.sweep.at-once=false}. */
    public static ConfigurableApplicationContext start(
            Class<?> modules, EmbeddedMariaDb server, String schema, String... options) {
        var all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + server.jdbcUrl(schema),
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password(),
                "--spring.jpa.hibernate.ddl-auto=none",
                "--logging.level.root=error"));
        all.addAll(List.of(options));
        return new SpringApplicationBuilder(modules)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .profiles("test")
                .run(all.toArray(String[]::new));
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
