package org.stationportal.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;

/** What did not get through in the administrator's station, and another try. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Deliveries {

    private static final int MAX_PAGE = 200;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Given up, the latest first; pages count from 0. */
    public Page<DeliveryDetails> failed(int page, int size) {
        int limit = Math.clamp(size, 1, MAX_PAGE);
        long station = currentUser.get().station().value();
        var rows = jdbc.sql("""
                select d.*, a.address, e.employee_no, e.name from channel_delivery d
                join employee e on e.id = d.employee_id and e.station_id = :station
                join channel_address a on a.id = d.address_id
                where d.state = 'FAILED' order by d.failed_at desc, d.id desc limit :limit offset :offset""")
                .param("station", station)
                .param("limit", limit)
                .param("offset", Math.multiplyExact((long) Math.max(page, 0), limit))
                .query(Deliveries::details)
                .list();
        long total = jdbc.sql(
                        "select count(*) from channel_delivery d"
                                + " join employee e on e.id = d.employee_id and e.station_id = :station where d.state = 'FAILED'")
                .param("station", station)
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    /** Puts it on the list again, with the whole back-off before it; attempts made so far stay counted. */
    @Transactional
    public void retry(DeliveryId id) {
        int retried = jdbc.sql("""
                update channel_delivery d join channel_address a on a.id = d.address_id
                join employee e on e.id = d.employee_id
                set d.state = 'PENDING', d.next_attempt_at = :now, d.failed_at = null, d.attempts_before = d.attempts,
                    d.retried_at = :now, d.retried_by = :self
                where d.id = :id and d.state = 'FAILED' and a.active and e.active and e.station_id = :station""")
                .param("now", SqlTime.param(clock.instant()))
                .param("self", currentUser.get().person().value())
                .param("id", id.value())
                .param("station", currentUser.get().station().value())
                .update();
        if (retried == 0) {
            throw RuleViolation.of("channels.error.notRetried");
        }
        events.publishEvent(new DeliveriesQueued());
    }

    private static DeliveryDetails details(ResultSet rs, int row) throws SQLException {
        Channel channel = Channel.valueOf(rs.getString("channel"));
        return new DeliveryDetails(
                new DeliveryId(rs.getLong("id")),
                rs.getString("employee_no"),
                rs.getString("name"),
                channel,
                ShownAddress.of(channel, rs.getString("address")),
                new Failure(
                        Problem.valueOf(rs.getString("problem")),
                        Objects.requireNonNullElse(rs.getString("last_error"), "")),
                rs.getInt("attempts"),
                SqlTime.instant(rs, "created_at"),
                SqlTime.instant(rs, "failed_at"));
    }
}
