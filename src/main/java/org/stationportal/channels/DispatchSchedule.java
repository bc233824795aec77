package org.stationportal.channels;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The static job of this module. */
@Configuration(proxyBeanMethods = false)
class DispatchSchedule {

    private static final int SECONDS = 15;

    @Bean
    JobDetail channelsJob() {
        return JobBuilder.newJob(DispatchJob.class)
                .withIdentity("channels")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger channelsTick(JobDetail channelsJob) {
        return TriggerBuilder.newTrigger()
                .forJob(channelsJob)
                .withIdentity("channels-tick")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
