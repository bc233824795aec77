package org.stationportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.base.SqlTime;

/** The whole portal starts on a real database with the settings that it ships. */
@IntegrationTest
class PortalIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scheduler scheduler;

    @Test
    void the_session_is_utc_and_read_committed() {
        assertThat(jdbc.sql(
                                "SELECT CONCAT(@@session.time_zone, ' ', @@session.tx_isolation, ' ', @@collation_database)")
                        .query(String.class)
                        .single())
                .isEqualTo("+00:00 READ-COMMITTED utf8mb4_uca1400_ai_ci");
        Instant instant = Instant.parse("2026-03-31T15:59:59.123456Z");
        assertThat(jdbc.sql("SELECT CAST(? AS DATETIME(6)) AS at")
                        .param(SqlTime.param(instant))
                        .query((row, n) -> SqlTime.instant(row, "at"))
                        .single())
                .isEqualTo(instant);
    }

    @Test
    void jobs_are_kept_in_the_database_which_every_node_shares() throws SchedulerException {
        JobKey key = JobKey.jobKey("kept", "test");
        scheduler.addJob(
                JobBuilder.newJob(Nothing.class)
                        .withIdentity(key)
                        .storeDurably()
                        .build(),
                true);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM QRTZ_JOB_DETAILS WHERE JOB_NAME = 'kept'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
        scheduler.deleteJob(key);
    }

    static class Nothing implements Job {
        @Override
        public void execute(JobExecutionContext context) {}
    }
}
