package org.stationportal.reminders;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The static jobs of this module: the sweep's tick. */
@Configuration(proxyBeanMethods = false)
class SweepSchedule {

    private static final int SECONDS = 20;

    @Bean
    JobDetail sweepJob() {
        return JobBuilder.newJob(SweepJob.class)
                .withIdentity("sweep")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger sweepTick(JobDetail sweepJob) {
        return TriggerBuilder.newTrigger()
                .forJob(sweepJob)
                .withIdentity("sweep-tick")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
