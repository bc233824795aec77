package org.stationportal.attachments;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The nightly check of the folder. */
@DisallowConcurrentExecution
class FolderCheckJob implements Job {

    private final FolderCheck folder;

    FolderCheckJob(FolderCheck folder) {
        this.folder = folder;
    }

    @Override
    public void execute(JobExecutionContext context) {
        folder.check();
    }
}
