package org.stationportal.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;

/** The records of the sweeps, written batch by batch so that a crash loses none of what was done. */
@Service
@Transactional
public class SweepRuns {

    private final JdbcClient jdbc;

    SweepRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest runs first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<SweepRun> latest(int limit) {
        return jdbc.sql("select * from sweep_run order by id desc limit :limit")
                .param("limit", limit)
                .query(SweepRuns::row)
                .list();
    }

    long start(Instant now) {
        jdbc.sql("insert into sweep_run (started_at) values (:now)")
                .param("now", SqlTime.param(now))
                .update();
        return jdbc.sql("select last_insert_id()").query(Long.class).single();
    }

    void add(long run, int considered, int notified, int bundled, int breached, int deferred, int resumed) {
        jdbc.sql("""
                update sweep_run set considered = considered + :considered, notified = notified + :notified,
                    bundled = bundled + :bundled, breached = breached + :breached, deferred = deferred + :deferred,
                    resumed = resumed + :resumed
                where id = :run""")
                .param("considered", considered)
                .param("notified", notified)
                .param("bundled", bundled)
                .param("breached", breached)
                .param("deferred", deferred)
                .param("resumed", resumed)
                .param("run", run)
                .update();
    }

    void deferred(long run, ObligationId obligation, EmployeeId employee, Deferral reason) {
        jdbc.sql(
                        "insert into sweep_deferral (run_id, obligation_id, employee_id, reason) values (:run, :o, :e, :reason)")
                .param("run", run)
                .param("o", obligation.value())
                .param("e", employee.value())
                .param("reason", reason.name())
                .update();
    }

    SweepRun finish(long run, Instant now, long millis) {
        jdbc.sql("update sweep_run set finished_at = :now, millis = :millis where id = :run")
                .param("now", SqlTime.param(now))
                .param("millis", millis)
                .param("run", run)
                .update();
        return jdbc.sql("select * from sweep_run where id = :run")
                .param("run", run)
                .query(SweepRuns::row)
                .single();
    }

    private static SweepRun row(ResultSet rs, int row) throws SQLException {
        return new SweepRun(
                rs.getLong("id"),
                SqlTime.instant(rs, "started_at"),
                SqlTime.optionalInstant(rs, "finished_at"),
                rs.getInt("considered"),
                rs.getInt("notified"),
                rs.getInt("bundled"),
                rs.getInt("breached"),
                rs.getInt("deferred"),
                rs.getInt("resumed"),
                rs.getLong("millis"));
    }
}
