package org.stationportal.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.calendar.CalendarChanged;

/** The recomputations after changes of the calendar: asked for in the transaction of the change, and their progress. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("permitAll()")
public class Recomputations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Recomputations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest one with its progress; empty before the calendar was ever changed. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Optional<RecomputationRun> latest() {
        return jdbc.sql("select * from recomputation order by calendar_version desc limit 1")
                .query(Recomputations::run)
                .optional();
    }

    /** In the same transaction: a version of the calendar without its recomputation does not exist. */
    @EventListener
    void on(CalendarChanged change) {
        jdbc.sql("insert into recomputation (calendar_version, notice_year, requested_at)"
                        + " values (:version, :year, :now)")
                .param("version", change.version())
                .param("year", change.year())
                .param("now", SqlTime.param(clock.instant()))
                .update();
    }

    /** What is asked for and not finished, the latest version last. */
    List<RecomputationRun> unfinished() {
        return jdbc.sql("select * from recomputation where finished_at is null order by calendar_version")
                .query(Recomputations::run)
                .list();
    }

    /** Up to which obligation it has come; empty while another node is at work on it, or when it is finished. */
    Optional<Long> claim(long version) {
        return jdbc.sql("select last_id from recomputation where calendar_version = :version and finished_at is null"
                        + " for update skip locked")
                .param("version", version)
                .query(Long.class)
                .optional();
    }

    void start(long version, Instant now) {
        jdbc.sql("""
                update recomputation set started_at = :now,
                    total = (select count(*) from obligation where status in ('OPEN', 'WAITING'))
                where calendar_version = :version and started_at is null""").param("now", SqlTime.param(now)).param("version", version).update();
    }

    void add(long version, long last, int done, int changed, int kept) {
        jdbc.sql("""
                update recomputation set last_id = :last, done = done + :done, changed = changed + :changed,
                    kept = kept + :kept
                where calendar_version = :version""")
                .param("last", last)
                .param("done", done)
                .param("changed", changed)
                .param("kept", kept)
                .param("version", version)
                .update();
    }

    /** Finished, and with it the earlier ones in whose place it came. */
    void finish(long version, Instant now) {
        jdbc.sql("""
                update recomputation set finished_at = :now, superseded = calendar_version < :version
                where calendar_version <= :version and finished_at is null""").param("now", SqlTime.param(now)).param("version", version).update();
    }

    private static RecomputationRun run(ResultSet rs, int row) throws SQLException {
        @Nullable Integer year = rs.getObject("notice_year", Integer.class);
        return new RecomputationRun(
                rs.getLong("calendar_version"),
                Optional.ofNullable(year),
                SqlTime.instant(rs, "requested_at"),
                SqlTime.optionalInstant(rs, "started_at"),
                SqlTime.optionalInstant(rs, "finished_at"),
                rs.getBoolean("superseded"),
                rs.getInt("total"),
                rs.getInt("done"),
                rs.getInt("changed"),
                rs.getInt("kept"));
    }
}
