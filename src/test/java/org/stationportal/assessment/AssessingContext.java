package org.stationportal.assessment;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.stationportal.ProcessOfItsOwn;
import org.stationportal.WithoutWeb;
import org.stationportal.database.EmbeddedMariaDb;
import org.stationportal.organization.StationId;

/** The portal without web, views and jobs, as it settles a month: for measuring in a process of its own. */
@TestConfiguration(proxyBeanMethods = false)
@WithoutWeb
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
public class AssessingContext {

    public static ConfigurableApplicationContext start(EmbeddedMariaDb server, String schema) {
        return ProcessOfItsOwn.start(
                AssessingContext.class,
                server,
                schema,
                "--spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED");
    }

    /** Recomputes the whole ledger of the station. */
    public static LedgerCheck check(ConfigurableApplicationContext portal, long station) {
        return portal.getBean(LedgerAudit.class).check(new StationId(station), new AtomicLong());
    }
}
