package org.stationportal.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;

/**
 * The records of the sweeps, written batch by batch so that a crash loses none of what was done. A run takes notices
 * until it is closed, which posts its messages; a run whose process died is closed by the next one.
 */
@Service
@Transactional
public class SweepRuns {

    private static final Duration IDLE_KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final NoticeBoard board;
    private final Clock clock;

    SweepRuns(JdbcClient jdbc, JdbcTemplate template, NoticeBoard board, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.template = template;
        this.board = board;
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

    /** How many breaches of a run waited, by reason. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Map<String, Long> deferrals(long run) {
        return jdbc
                .sql("select reason, count(*) as n from sweep_deferral where run_id = :run group by reason")
                .param("run", run)
                .query((rs, i) -> Map.entry(rs.getString("reason"), rs.getLong("n")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Up to when sweeps ran, as far as the last records say, which two nodes may have written out of order; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastFinished() {
        return jdbc
                .sql("select finished_at from sweep_run where finished_at is not null order by id desc limit 100")
                .query((rs, i) -> SqlTime.instant(rs, "finished_at"))
                .list()
                .stream()
                .max(Comparator.naturalOrder());
    }

    long start(Instant now) {
        jdbc.sql("insert into sweep_run (started_at) values (:now)")
                .param("now", SqlTime.param(now))
                .update();
        return jdbc.sql("select last_insert_id()").query(Long.class).single();
    }

    /** A run that found nothing due: a record in one statement. */
    SweepRun idle(Instant now, long millis) {
        jdbc.sql(
                        "insert into sweep_run (started_at, finished_at, closed_at, millis) values (:now, :now, :now, :millis)")
                .param("now", SqlTime.param(now))
                .param("millis", millis)
                .update();
        long id = jdbc.sql("select last_insert_id()").query(Long.class).single();
        return new SweepRun(id, now, Optional.of(now), 0, 0, 0, 0, 0, 0, 0, millis);
    }

    /**
     * Locks the run's row before anything is written, so that nobody closes it before the batch has committed, and nobody
     * who closes it waits in a circle with the batch.
     */
    void hold(long run) {
        boolean open = jdbc.sql("select id from sweep_run where id = :run and closed_at is null for update")
                .param("run", run)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!open) {
            throw new Closed();
        }
    }

    /** Adds what a batch did. */
    void add(long run, Batch batch) {
        jdbc.sql("""
                update sweep_run set considered = considered + :considered, notified = notified + :notified,
                    breached = breached + :breached, deferred = deferred + :deferred, resumed = resumed + :resumed
                where id = :run""")
                .param("considered", batch.considered())
                .param("notified", batch.notified())
                .param("breached", batch.breached())
                .param("deferred", batch.deferrals().size())
                .param("resumed", batch.resumed())
                .param("run", run)
                .update();
        template.batchUpdate(
                "insert into sweep_deferral (run_id, obligation_id, employee_id, reason, at) values (?, ?, ?, ?, ?)",
                batch.deferrals(),
                Math.max(1, batch.deferrals().size()),
                (ps, deferral) -> {
                    ps.setLong(1, run);
                    ps.setLong(2, deferral.obligation().value());
                    ps.setLong(3, deferral.employee().value());
                    ps.setString(4, deferral.reason().name());
                    ps.setObject(5, SqlTime.param(batch.at()));
                });
    }

    /** Closes the run and posts its messages, once whoever does it. */
    void close(long run, Instant now) {
        int closed = jdbc.sql("update sweep_run set closed_at = :now where id = :run and closed_at is null")
                .param("now", SqlTime.param(now))
                .param("run", run)
                .update();
        if (closed > 0) {
            int messages = board.post(run, now);
            jdbc.sql("update sweep_run set bundled = :messages where id = :run")
                    .param("messages", messages)
                    .param("run", run)
                    .update();
        }
    }

    /** Runs that are neither closed nor alive: their processes died, and their notices still have to be posted. */
    List<Long> abandoned(Duration silence) {
        return jdbc.sql("""
                select id from sweep_run where closed_at is null
                and heartbeat_at <= now(6) - interval :micros microsecond order by id""")
                .param("micros", silence.toNanos() / 1000)
                .query(Long.class)
                .list();
    }

    /** Records of runs that found nothing due are kept for a month. */
    void forgetIdle() {
        jdbc.sql("""
                delete from sweep_run where considered = 0 and started_at < :before
                and id not in (select run_id from sweep_outage) and id not in (select run_id from sweep_deferral)
                and not exists (select 1 from notice n where n.run_id = sweep_run.id) limit 10000""")
                .param("before", SqlTime.param(clock.instant().minus(IDLE_KEPT)))
                .update();
    }

    SweepRun finish(long run, Instant now, int setAside, long millis) {
        jdbc.sql("update sweep_run set finished_at = :now, set_aside = :aside, millis = :millis where id = :run")
                .param("now", SqlTime.param(now))
                .param("aside", setAside)
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
                rs.getInt("set_aside"),
                rs.getLong("millis"));
    }

    /** What one batch did at an instant. */
    record Batch(Instant at, int considered, int notified, int breached, int resumed, List<Deferral> deferrals) {}

    /** Somebody took this process for dead and closed its run; what it does next belongs to a new one. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
