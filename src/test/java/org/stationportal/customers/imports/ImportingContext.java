package org.stationportal.customers.imports;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.stationportal.ProcessOfItsOwn;
import org.stationportal.WithoutWeb;
import org.stationportal.database.EmbeddedMariaDb;

/** The portal without web, views and jobs, as it imports: for measuring in a process of its own. */
@TestConfiguration(proxyBeanMethods = false)
@WithoutWeb
@ComponentScan(
        basePackages = {
            "org.stationportal.assessment",
            "org.stationportal.base",
            "org.stationportal.calendar",
            "org.stationportal.channels",
            "org.stationportal.conversations",
            "org.stationportal.customers",
            "org.stationportal.deadlines",
            "org.stationportal.findings",
            "org.stationportal.organization",
            "org.stationportal.reminders"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "org\\.stationportal\\.[\\w.]+\\.(ui|api|export)\\..*")
        })
@Import(ImportWork.class)
public class ImportingContext {

    public static ConfigurableApplicationContext start(EmbeddedMariaDb server, String schema) {
        return ProcessOfItsOwn.start(ImportingContext.class, server, schema);
    }
}
