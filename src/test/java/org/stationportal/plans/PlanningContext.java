package org.stationportal.plans;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.stationportal.ProcessOfItsOwn;
import org.stationportal.customers.imports.ImportingContext;
import org.stationportal.database.EmbeddedMariaDb;

/** The portal without web, views and jobs, as it makes plans: for measuring in a process of its own. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "org.stationportal.attachments",
            "org.stationportal.losses",
            "org.stationportal.meters",
            "org.stationportal.plans",
            "org.stationportal.summaries"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "org\\.stationportal\\.[\\w.]+\\.(ui|api|export)\\..*|.*(IT|KT|Test|Fixture)(\\$.*)?")
        })
@Import(ImportingContext.class)
public class PlanningContext {

    public static ConfigurableApplicationContext start(EmbeddedMariaDb server, String schema) {
        return ProcessOfItsOwn.start(PlanningContext.class, server, schema, "--portal.sweep.at-once=false");
    }
}
