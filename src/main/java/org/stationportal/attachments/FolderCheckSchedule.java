package org.stationportal.attachments;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stationportal.base.PortalTime;

/** The static job of this module, at 3:10 each night. */
@Configuration(proxyBeanMethods = false)
class FolderCheckSchedule {

    @Bean
    JobDetail attachmentFolderCheckJob() {
        return JobBuilder.newJob(FolderCheckJob.class)
                .withIdentity("attachment-folder-check")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger attachmentFolderCheckEachNight(JobDetail attachmentFolderCheckJob) {
        return TriggerBuilder.newTrigger()
                .forJob(attachmentFolderCheckJob)
                .withIdentity("attachment-folder-check-night")
                .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(3, 10)
                        .inTimeZone(TimeZone.getTimeZone(PortalTime.ZONE))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
