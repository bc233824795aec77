package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;

/** The records of the nightly check: when it ran, how much it compared, and what differed. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class DeadlineChecks {

    private static final int MOST_SHOWN = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DeadlineChecks(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** The latest run, for the page of the running state; empty before the first night. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Optional<DeadlineCheckRun> latest() {
        return read("select * from deadline_check order by id desc limit 1", 0);
    }

    /** What differed in a run, at most 500 of it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<DeadlineDifference> differences(long run) {
        return jdbc.sql("select * from deadline_difference where check_id = :run order by obligation_id limit "
                        + MOST_SHOWN)
                .param("run", run)
                .query((rs, i) -> new DeadlineDifference(
                        new ObligationId(rs.getLong("obligation_id")),
                        SqlTime.instant(rs, "stored_due"),
                        SqlTime.optionalInstant(rs, "recomputed_due"),
                        SqlTime.instant(rs, "stored_assessable"),
                        SqlTime.optionalInstant(rs, "recomputed_assessable")))
                .list();
    }

    long start(Instant now) {
        jdbc.sql("insert into deadline_check (started_at) values (:now)")
                .param("now", SqlTime.param(now))
                .update();
        return jdbc.sql("select last_insert_id()").query(Long.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(long run, int checked, List<DeadlineDifference> differences) {
        template.batchUpdate(
                "insert into deadline_difference (check_id, obligation_id, stored_due, recomputed_due,"
                        + " stored_assessable, recomputed_assessable) values (?, ?, ?, ?, ?, ?)",
                differences,
                500,
                (ps, difference) -> {
                    ps.setLong(1, run);
                    ps.setLong(2, difference.obligation().value());
                    ps.setObject(3, SqlTime.param(difference.storedDue()));
                    ps.setObject(
                            4, SqlTime.nullableParam(difference.recomputedDue().orElse(null)));
                    ps.setObject(5, SqlTime.param(difference.storedAssessableFrom()));
                    ps.setObject(
                            6,
                            SqlTime.nullableParam(
                                    difference.recomputedAssessableFrom().orElse(null)));
                });
        jdbc.sql("update deadline_check set checked = checked + :checked, differing = differing + :differing"
                        + " where id = :run")
                .param("checked", checked)
                .param("differing", differences.size())
                .param("run", run)
                .update();
    }

    DeadlineCheckRun finish(long run, Instant now) {
        jdbc.sql("update deadline_check set finished_at = :now where id = :run")
                .param("now", SqlTime.param(now))
                .param("run", run)
                .update();
        return read("select * from deadline_check where id = :run", run).orElseThrow();
    }

    private Optional<DeadlineCheckRun> read(String sql, long run) {
        return jdbc.sql(sql)
                .param("run", run)
                .query((rs, i) -> new DeadlineCheckRun(
                        rs.getLong("id"),
                        SqlTime.instant(rs, "started_at"),
                        SqlTime.optionalInstant(rs, "finished_at"),
                        rs.getInt("checked"),
                        rs.getInt("differing")))
                .optional();
    }
}
