package org.stationportal.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;

/**
 * Checks that nothing due was left, independently of the sweep: not only by the due table, which a fault could have
 * emptied, but by the deadlines themselves. It alarms when something due is older than a tolerance.
 */
@Service
@Transactional
public class Completeness {

    private static final Logger log = LoggerFactory.getLogger(Completeness.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration tolerance;

    Completeness(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${portal.sweep.tolerance:PT5M}") Duration tolerance) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.tolerance = tolerance;
    }

    /**
     * What a check found.
     *
     * @param oldestDue the oldest instant at which something should have happened; empty when nothing waits
     * @param unhandled rows of the due table older than the tolerance
     * @param untold    open ones past due whose alert was never handled, whatever the due table says
     * @param unwatched assessed open ones that the due table has lost
     * @param unposted  runs whose notices have not been posted
     * @param setAside  rows that the last sweep could not handle
     */
    public record Check(
            Instant at,
            Optional<Instant> oldestDue,
            long unhandled,
            long untold,
            long unwatched,
            long unposted,
            long setAside,
            boolean complete) {}

    /** Looks, writes down what it found, and alarms when completeness was lost since the check before. */
    Check check() {
        Instant now = clock.instant();
        Optional<Check> before = latest();
        Check check = look(now);
        jdbc.sql("""
                insert into completeness_check (at, oldest_due, unhandled, untold, unwatched, unposted, set_aside, complete)
                values (:now, :oldest, :unhandled, :untold, :unwatched, :unposted, :aside, :complete)""")
                .param("now", SqlTime.param(now))
                .param("oldest", SqlTime.nullableParam(check.oldestDue().orElse(null)))
                .param("unhandled", check.unhandled())
                .param("untold", check.untold())
                .param("unwatched", check.unwatched())
                .param("unposted", check.unposted())
                .param("aside", check.setAside())
                .param("complete", check.complete())
                .update();
        if (!check.complete() && before.map(Check::complete).orElse(true)) {
            log.error("Something due was left: {}", check);
            events.publishEvent(new CompletenessLost(check));
        }
        return check;
    }

    /** The same, when the administrator does not want to wait for the next tick. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Check checkNow() {
        return check();
    }

    /** The latest check; empty before the first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Optional<Check> last() {
        return latest();
    }

    /** The oldest instant of the due table that waits; empty when nothing is due. For the health of the process. */
    Optional<Instant> oldestDue() {
        return jdbc.sql("select next_at from obligation where next_at <= :now order by next_at limit 1")
                .param("now", SqlTime.param(clock.instant()))
                .query((rs, i) -> SqlTime.instant(rs, "next_at"))
                .optional();
    }

    boolean tolerates(Instant oldestDue) {
        return !oldestDue.isBefore(clock.instant().minus(tolerance));
    }

    private Check look(Instant now) {
        Instant latest = now.minus(tolerance);
        Optional<Instant> oldest = oldestDue();
        long unhandled = count("obligation where next_at <= :latest", latest);
        long untold = count(
                "station s join obligation o on o.station_id = s.id and o.status = 'OPEN' and o.due_at <= :latest"
                        + " where o.assessed and o.handled_until < o.due_at",
                latest);
        long unwatched = count("obligation where next_at is null and status = 'OPEN' and assessed", latest);
        long unposted = count(
                "sweep_run where closed_at is null and heartbeat_at < now(6) - interval 5 minute and :latest is not null",
                latest);
        long aside = count("sweep_set_aside where :latest is not null", latest);
        return new Check(
                now,
                oldest,
                unhandled,
                untold,
                unwatched,
                unposted,
                aside,
                unhandled + untold + unwatched + unposted + aside == 0);
    }

    private long count(String from, Instant latest) {
        return jdbc.sql("select count(*) from " + from)
                .param("latest", SqlTime.param(latest))
                .query(Long.class)
                .single();
    }

    private Optional<Check> latest() {
        return jdbc.sql("select * from completeness_check order by id desc limit 1")
                .query(Completeness::row)
                .optional();
    }

    private static Check row(ResultSet rs, int row) throws SQLException {
        return new Check(
                SqlTime.instant(rs, "at"),
                SqlTime.optionalInstant(rs, "oldest_due"),
                rs.getLong("unhandled"),
                rs.getLong("untold"),
                rs.getLong("unwatched"),
                rs.getLong("unposted"),
                rs.getLong("set_aside"),
                rs.getBoolean("complete"));
    }
}
