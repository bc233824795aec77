package org.stationportal.reminders;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;

/** Reads the times in which no sweep ran. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class OutageLog {

    private final JdbcClient jdbc;

    OutageLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Outage> latest(int limit) {
        return jdbc.sql("select from_at, until_at, lead_times from sweep_outage order by id desc limit :limit")
                .param("limit", limit)
                .query((rs, i) -> new Outage(
                        SqlTime.instant(rs, "from_at"), SqlTime.instant(rs, "until_at"), rs.getInt("lead_times")))
                .list();
    }

    /**
     * A time without a sweep.
     *
     * @param leadTimes how many lead times fell into it and were given again
     */
    public record Outage(Instant from, Instant until, int leadTimes) {}
}
