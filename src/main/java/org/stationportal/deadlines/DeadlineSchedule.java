package org.stationportal.deadlines;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stationportal.base.PortalTime;

/** The static jobs of this module: the nightly check at 2:30, and the tick of the recomputation. */
@Configuration(proxyBeanMethods = false)
class DeadlineSchedule {

    @Bean
    JobDetail deadlineCheckJob() {
        return JobBuilder.newJob(DeadlineCheckJob.class)
                .withIdentity("deadline-check")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger deadlineCheckEachNight(JobDetail deadlineCheckJob) {
        return TriggerBuilder.newTrigger()
                .forJob(deadlineCheckJob)
                .withIdentity("deadline-check-night")
                .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(2, 30)
                        .inTimeZone(TimeZone.getTimeZone(PortalTime.ZONE))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    @Bean
    JobDetail recomputationJob() {
        return JobBuilder.newJob(RecomputationJob.class)
                .withIdentity("recomputation")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger recomputationTick(JobDetail recomputationJob) {
        return TriggerBuilder.newTrigger()
                .forJob(recomputationJob)
                .withIdentity("recomputation-tick")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
