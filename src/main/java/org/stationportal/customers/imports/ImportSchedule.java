package org.stationportal.customers.imports;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The static job of the imports, and their limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportLimits.class)
class ImportSchedule {

    @Bean
    JobDetail customerImportJob() {
        return JobBuilder.newJob(ImportTickJob.class)
                .withIdentity("customer-import")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger customerImportTick(JobDetail customerImportJob) {
        return TriggerBuilder.newTrigger()
                .forJob(customerImportJob)
                .withIdentity("customer-import-tick")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
