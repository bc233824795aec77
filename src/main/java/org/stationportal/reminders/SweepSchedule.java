package org.stationportal.reminders;

import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The static jobs of this module: the sweep's tick, and the check that nothing was left. */
@Configuration(proxyBeanMethods = false)
class SweepSchedule {

    private static final int TICK_SECONDS = 20;
    private static final int CHECK_SECONDS = 300;

    @Bean
    JobDetail sweepJob() {
        return job("sweep", SweepJob.class);
    }

    @Bean
    Trigger sweepTick(JobDetail sweepJob) {
        return every(TICK_SECONDS, "sweep-tick", sweepJob);
    }

    @Bean
    JobDetail completenessJob() {
        return job("completeness", CompletenessJob.class);
    }

    @Bean
    Trigger completenessTick(JobDetail completenessJob) {
        return every(CHECK_SECONDS, "completeness-tick", completenessJob);
    }

    private static JobDetail job(String name, Class<? extends Job> type) {
        return JobBuilder.newJob(type).withIdentity(name).storeDurably().build();
    }

    private static Trigger every(int seconds, String name, JobDetail job) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(name)
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(seconds)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
