package org.stationportal.base;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The tick of the day's work. */
@DisallowConcurrentExecution
class DaysJob implements Job {

    private final Days days;

    DaysJob(Days days) {
        this.days = days;
    }

    @Override
    public void execute(JobExecutionContext context) {
        days.begin();
    }
}
