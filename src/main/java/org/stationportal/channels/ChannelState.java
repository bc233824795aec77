package org.stationportal.channels;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;

/** How the channels of the administrator's station are doing. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class ChannelState {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChannelState(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** How many messages were given up and wait for a decision. */
    public long failed() {
        return figures().failed();
    }

    /** When the oldest message that has not got through yet was written; empty when none waits. */
    public Optional<Instant> oldestPending() {
        return figures().oldestPending();
    }

    public Figures figures() {
        Instant midnight = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE)
                .atStartOfDay(PortalTime.ZONE)
                .toInstant();
        return jdbc.sql("""
                select coalesce(sum(d.state = 'PENDING'), 0) as pending, coalesce(sum(d.state = 'SENT'), 0) as sent_today,
                       coalesce(sum(d.state = 'FAILED'), 0) as failed,
                       min(if(d.state = 'PENDING', d.created_at, null)) as oldest
                from channel_delivery d join employee e on e.id = d.employee_id and e.station_id = :station
                where d.state = 'PENDING' or d.state = 'FAILED' or (d.state = 'SENT' and d.sent_at >= :midnight)""")
                .param("station", currentUser.get().station().value())
                .param("midnight", SqlTime.param(midnight))
                .query((rs, i) -> new Figures(
                        rs.getLong("pending"),
                        rs.getLong("sent_today"),
                        rs.getLong("failed"),
                        SqlTime.optionalInstant(rs, "oldest")))
                .single();
    }
}
