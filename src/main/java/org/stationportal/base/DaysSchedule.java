package org.stationportal.base;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tick of the day's work: each minute, nearly always with nothing to do. */
@Configuration(proxyBeanMethods = false)
class DaysSchedule {

    @Bean
    JobDetail daysJob() {
        return JobBuilder.newJob(DaysJob.class)
                .withIdentity("days")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger daysTick(JobDetail daysJob) {
        return TriggerBuilder.newTrigger()
                .forJob(daysJob)
                .withIdentity("days-tick")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
