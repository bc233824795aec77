package org.stationportal.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Backs everything up each night and forgets the oldest ones. */
@Component
class NightlyBackup {

    private static final Logger log = LoggerFactory.getLogger(NightlyBackup.class);

    private final DataSource database;
    private final BackupFolder folder;
    private final Path attachments;
    private final Clock clock;

    NightlyBackup(
            DataSource database,
            BackupFolder folder,
            @Value("${portal.attachments.folder:${portal.data-dir:./data}/attachments}") Path attachments,
            Clock clock) {
        this.database = database;
        this.folder = folder;
        this.attachments = attachments.toAbsolutePath().normalize();
        this.clock = clock;
    }

    void run() throws IOException, SQLException {
        if (folder.isOn()) {
            Path file = folder.file(clock.instant());
            try (Connection connection = database.getConnection()) {
                new Backup(connection, attachments).write(file, clock.instant());
            }
            folder.prune();
            log.info("Backed up to {}", file);
        }
    }

    @DisallowConcurrentExecution
    static class NightlyJob implements Job {

        private final NightlyBackup backup;

        NightlyJob(NightlyBackup backup) {
            this.backup = backup;
        }

        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            try {
                backup.run();
            } catch (IOException | SQLException problem) {
                log.error("The nightly backup failed", problem);
                throw new JobExecutionException(problem);
            }
        }
    }
}
