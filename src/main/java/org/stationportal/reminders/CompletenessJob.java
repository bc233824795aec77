package org.stationportal.reminders;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The check's tick; it also forgets idle runs, whose outages have been written down, after a while. */
@DisallowConcurrentExecution
class CompletenessJob implements Job {

    private final Completeness completeness;
    private final SweepRuns runs;

    CompletenessJob(Completeness completeness, SweepRuns runs) {
        this.completeness = completeness;
        this.runs = runs;
    }

    @Override
    public void execute(JobExecutionContext context) {
        completeness.check();
        runs.forgetIdle();
    }
}
