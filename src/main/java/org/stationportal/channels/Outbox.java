package org.stationportal.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationportal.base.SqlTime;
import org.stationportal.conversations.CardsSent;
import org.stationportal.conversations.MessageId;
import org.stationportal.organization.EmployeeId;

/** What is to go out, in the database: queued with the message, claimed by one worker, marked at the end. */
@Repository
class Outbox {

    /**
     * How long a claim holds. Longer than an attempt may take, and short enough that a crash costs a minute.
     */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String DUE = """
            d.state = 'PENDING' and d.next_attempt_at <= :now
            and (d.claimed_until is null or d.claimed_until <= :now)""";

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people among these who have an active address. */
    List<Long> reachable(Collection<Long> employees, Collection<Channel> channels) {
        return jdbc.sql("select distinct a.employee_id from channel_address a join employee e on e.id = a.employee_id"
                        + " where a.active and e.active and a.channel in (:channels) and a.employee_id in (:employees)")
                .param("channels", names(channels))
                .param("employees", employees)
                .query(Long.class)
                .list();
    }

    /** One delivery for each active address of the people, in one statement; once, however often it is called. */
    int queue(Collection<Long> employees, CardsSent cards, Collection<Channel> channels, Instant now) {
        Map<EmployeeId, MessageId> messages = cards.messages();
        String pairs = employees.stream()
                .map(id -> "[" + id + ","
                        + Objects.requireNonNull(messages.get(new EmployeeId(id)))
                                .value() + "]")
                .collect(Collectors.joining(",", "[", "]"));
        return jdbc.sql("""
                insert ignore into channel_delivery (message_id, employee_id, address_id, channel, queue, payload_type,
                                                     payload_id, state, next_attempt_at, created_at)
                select m.message_id, a.employee_id, a.id, a.channel, a.queue, :payloadType, :payloadId, 'PENDING',
                       :now, :now
                from json_table(:pairs, '$[*]' columns (employee_id bigint path '$[0]', message_id bigint path '$[1]')) m
                join channel_address a on a.employee_id = m.employee_id
                where a.active and a.channel in (:channels)""")
                .param("pairs", pairs)
                .param("channels", names(channels))
                .param("payloadType", cards.payloadType())
                .param("payloadId", cards.payloadId())
                .param("now", SqlTime.param(now))
                .update();
    }

    /** The queues in which something is due. */
    List<Queue> due(Instant now) {
        return jdbc.sql("select distinct d.channel, d.queue from channel_delivery d where " + DUE)
                .param("now", SqlTime.param(now))
                .query((rs, i) -> new Queue(Channel.valueOf(rs.getString("channel")), rs.getString("queue")))
                .list();
    }

    /** Takes the delivery that has been due longest, for the time of a lease; others skip it. Needs a transaction. */
    Optional<Parcel> claim(Queue queue, Instant now) {
        Optional<Long> id = jdbc.sql("select d.id from channel_delivery d force index (idx_channel_delivery_due) where "
                        + DUE + " and d.queue = :queue order by d.next_attempt_at, d.id limit 1 for update skip locked")
                .param("queue", queue.name())
                .param("now", SqlTime.param(now))
                .query(Long.class)
                .optional();
        id.ifPresent(claimed -> jdbc.sql(
                        "update channel_delivery set claimed_until = :until, attempts = attempts + 1 where id = :id")
                .param("until", SqlTime.param(now.plus(LEASE)))
                .param("id", claimed)
                .update());
        return id.map(this::parcel);
    }

    /** True when this marked it: a parcel that is sent is sent, even if its worker was thought dead meanwhile. */
    boolean sent(Parcel parcel, Instant now) {
        return jdbc.sql("update channel_delivery set state = 'SENT', sent_at = :now, next_attempt_at = null,"
                                + " claimed_until = null where id = :id and state = 'PENDING'")
                        .param("now", SqlTime.param(now))
                        .param("id", parcel.id().value())
                        .update()
                == 1;
    }

    /** To be tried again; ignored when another worker has claimed it since. */
    void later(Parcel parcel, Failure failure, Instant next) {
        jdbc.sql("update channel_delivery set next_attempt_at = :next, claimed_until = null, problem = :problem,"
                        + " last_error = :said where id = :id and state = 'PENDING' and attempts = :attempts")
                .param("next", SqlTime.param(next))
                .param("problem", failure.problem().name())
                .param("said", failure.said())
                .param("id", parcel.id().value())
                .param("attempts", parcel.attempts())
                .update();
    }

    /** Given up; ignored when another worker has claimed it since. */
    void failed(Parcel parcel, Failure failure, Instant now) {
        jdbc.sql("update channel_delivery set state = 'FAILED', failed_at = :now, next_attempt_at = null,"
                        + " claimed_until = null, problem = :problem, last_error = :said"
                        + " where id = :id and state = 'PENDING' and attempts = :attempts")
                .param("now", SqlTime.param(now))
                .param("problem", failure.problem().name())
                .param("said", failure.said())
                .param("id", parcel.id().value())
                .param("attempts", parcel.attempts())
                .update();
    }

    private Parcel parcel(long id) {
        return jdbc.sql("""
                select d.*, a.robot, a.address, a.secret, a.mobile, a.active and e.active as active, e.employee_no, e.name
                from channel_delivery d join channel_address a on a.id = d.address_id
                join employee e on e.id = d.employee_id where d.id = :id""").param("id", id).query(Outbox::parcel).single();
    }

    private static Parcel parcel(ResultSet rs, int row) throws SQLException {
        return new Parcel(
                new DeliveryId(rs.getLong("id")),
                new MessageId(rs.getLong("message_id")),
                new EmployeeId(rs.getLong("employee_id")),
                rs.getString("employee_no"),
                rs.getString("name"),
                rs.getString("payload_type"),
                rs.getString("payload_id"),
                AddressBook.destination(rs),
                !rs.getBoolean("active"),
                rs.getInt("attempts"),
                rs.getInt("attempts_before"),
                SqlTime.instant(rs, "created_at"));
    }

    private static List<String> names(Collection<Channel> channels) {
        return channels.stream().map(Channel::name).toList();
    }

    /** What must not wait for anything else: one mail server, or one host of robots. */
    record Queue(Channel channel, String name) {}
}
