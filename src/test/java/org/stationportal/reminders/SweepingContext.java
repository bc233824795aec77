package org.stationportal.reminders;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.stationportal.WithoutWeb;

/** The portal's engine and no more, so that a process that sweeps starts in a few seconds: no web, views or jobs. */
@TestConfiguration(proxyBeanMethods = false)
@WithoutWeb
@EntityScan({"org.stationportal.assessment", "org.stationportal.deadlines", "org.stationportal.organization"})
@EnableJpaRepositories({"org.stationportal.assessment", "org.stationportal.deadlines", "org.stationportal.organization"
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
            "org.stationportal.reminders"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "org\\.stationportal\\.\\w+\\.(ui|api|export)\\..*")
        })
class SweepingContext {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static FaultPoint faultPoint(Environment options) {
        return new FaultPoint(
                options.getProperty("fault.step", Integer.class, 0),
                options.getProperty("fault.kind", ""),
                options.getProperty("fault.latest-batch", Integer.class, 0),
                options.getProperty("fault.holds", Boolean.class, true));
    }

    @Bean
    @ConditionalOnProperty(name = "fault.none", havingValue = "false", matchIfMissing = true)
    static BeanPostProcessor faultyDatabase(FaultPoint point) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? point.in(database) : bean;
            }
        };
    }
}
