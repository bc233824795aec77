package org.stationportal.base;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock of the portal; the demo and the tests bring one that can be moved. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo & !test")
class ClockConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(PortalTime.ZONE);
    }
}
