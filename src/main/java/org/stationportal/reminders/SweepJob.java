package org.stationportal.reminders;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The tick of the sweep; the truth is the due table, a missed or doubled tick changes nothing. */
@DisallowConcurrentExecution
class SweepJob implements Job {

    private final Sweep sweep;

    SweepJob(Sweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void execute(JobExecutionContext context) {
        sweep.run();
    }
}
