package org.stationportal.deadlines;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The tick of the recomputation: goes on with what a crash, or a node that went away, has left. */
@DisallowConcurrentExecution
class RecomputationJob implements Job {

    private final Recomputing recomputing;

    RecomputationJob(Recomputing recomputing) {
        this.recomputing = recomputing;
    }

    @Override
    public void execute(JobExecutionContext context) {
        recomputing.run();
    }
}
