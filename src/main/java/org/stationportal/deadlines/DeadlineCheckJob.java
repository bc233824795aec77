package org.stationportal.deadlines;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The nightly check; a night that was missed is followed by the next one. */
@DisallowConcurrentExecution
class DeadlineCheckJob implements Job {

    private final DeadlineCheck check;

    DeadlineCheckJob(DeadlineCheck check) {
        this.check = check;
    }

    @Override
    public void execute(JobExecutionContext context) {
        check.run();
    }
}
