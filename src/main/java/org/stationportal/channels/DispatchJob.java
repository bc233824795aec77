package org.stationportal.channels;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The tick of the channels: starts workers and waits for none, so that it never holds a thread of the scheduler. */
@DisallowConcurrentExecution
class DispatchJob implements Job {

    private final Dispatch dispatch;

    DispatchJob(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(JobExecutionContext context) {
        dispatch.start();
    }
}
