package org.stationportal.upkeep;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stationportal.base.PortalTime;

/** The static job of this module, at 2:40 each night. */
@Configuration(proxyBeanMethods = false)
class NightlySchedule {

    @Bean
    JobDetail nightlyBackupJob() {
        return JobBuilder.newJob(NightlyBackup.NightlyJob.class)
                .withIdentity("nightly-backup")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger nightlyBackupTrigger(JobDetail nightlyBackupJob) {
        return TriggerBuilder.newTrigger()
                .forJob(nightlyBackupJob)
                .withIdentity("nightly-backup-night")
                .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(2, 40)
                        .inTimeZone(TimeZone.getTimeZone(PortalTime.ZONE))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
