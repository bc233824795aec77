package org.stationportal.assessment;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.stationportal.TestClock;
import org.stationportal.database.EmbeddedMariaDb;
import org.stationportal.organization.StationId;

/** The portal without web, views and jobs, as it settles a month: for measuring in a process of its own. */
@TestConfiguration(proxyBeanMethods = false)
@AutoConfigurationPackage(basePackages = "org.stationportal")
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MailSenderAutoConfiguration.class
})
@ComponentScan(
        basePackages = {
            "org.stationportal.assessment",
            "org.stationportal.base",
            "org.stationportal.calendar",
            "org.stationportal.channels",
            "org.stationportal.conversations",
            "org.stationportal.deadlines",
            "org.stationportal.organization",
            "org.stationportal.reminders",
            "org.stationportal.reports"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.stationportal\\.[\\w.]+\\.(ui|api)\\..*")
        })
@Import(TestClock.class)
public class AssessingContext {

    public static ConfigurableApplicationContext start(EmbeddedMariaDb server, String schema) {
        return new SpringApplicationBuilder(AssessingContext.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + server.jdbcUrl(schema),
                        "--spring.datasource.username=" + server.user(),
                        "--spring.datasource.password=" + server.password(),
                        "--spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
                        "--spring.jpa.hibernate.ddl-auto=none",
                        "--logging.level.root=error");
    }

    /** Recomputes the whole ledger of the station. */
    public static LedgerCheck check(ConfigurableApplicationContext portal, long station) {
        return portal.getBean(LedgerAudit.class).check(new StationId(station), new AtomicLong());
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
