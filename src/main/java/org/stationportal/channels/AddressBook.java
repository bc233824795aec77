package org.stationportal.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;

/** The addresses of people, which change only by themselves. */
@Repository
class AddressBook {

    private final JdbcClient jdbc;

    AddressBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AddressDetails> of(EmployeeId owner) {
        return jdbc.sql("select * from channel_address where employee_id = :owner order by channel, id")
                .param("owner", owner.value())
                .query(AddressBook::details)
                .list();
    }

    /** The address when it is this person's. */
    Optional<AddressDetails> find(ChannelAddressId id, EmployeeId owner) {
        return of(owner).stream().filter(address -> address.id().equals(id)).findFirst();
    }

    Destination destination(ChannelAddressId id) {
        return jdbc.sql("select * from channel_address where id = :id")
                .param("id", id.value())
                .query((rs, i) -> destination(rs))
                .single();
    }

    /** Adds the address, or takes it into use again; locked meanwhile, so that two clicks are one address. */
    ChannelAddressId save(EmployeeId owner, Destination to, String queue, Instant now) {
        jdbc.sql("""
                insert into channel_address (employee_id, channel, robot, address, queue, secret, mobile, active,
                                             changed_at, changed_by)
                values (:owner, :channel, :robot, :address, :queue, :secret, :mobile, true, :now, :owner)
                on duplicate key update robot = :robot, secret = :secret, mobile = :mobile, active = true,
                    tested_at = null, verified_at = null, changed_at = :now, changed_by = :owner""")
                .param("owner", owner.value())
                .param("channel", to.channel().name())
                .param("robot", to.robot() == null ? null : to.robot().name())
                .param("address", to.address())
                .param("queue", queue)
                .param("secret", to.secret())
                .param("mobile", to.mobile())
                .param("now", SqlTime.param(now))
                .update();
        return jdbc.sql("select id from channel_address where employee_id = :owner and channel = :channel"
                        + " and address = :address")
                .param("owner", owner.value())
                .param("channel", to.channel().name())
                .param("address", to.address())
                .query((rs, i) -> new ChannelAddressId(rs.getLong("id")))
                .single();
    }

    boolean isInUse(EmployeeId owner, Channel channel, String address) {
        return jdbc.sql("select count(*) from channel_address where employee_id = :owner and channel = :channel"
                                + " and address = :address and active")
                        .param("owner", owner.value())
                        .param("channel", channel.name())
                        .param("address", address)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void setActive(ChannelAddressId id, EmployeeId owner, boolean active, Instant now) {
        jdbc.sql("update channel_address set active = :active, changed_at = :now, changed_by = :owner"
                        + " where id = :id and employee_id = :owner")
                .param("active", active)
                .param("now", SqlTime.param(now))
                .param("id", id.value())
                .param("owner", owner.value())
                .update();
    }

    void tested(ChannelAddressId id, boolean arrived, Instant now) {
        jdbc.sql("update channel_address set tested_at = :now, verified_at = if(:arrived, :now, verified_at)"
                        + " where id = :id")
                .param("now", SqlTime.param(now))
                .param("arrived", arrived)
                .param("id", id.value())
                .update();
    }

    static Destination destination(ResultSet rs) throws SQLException {
        return new Destination(
                Channel.valueOf(rs.getString("channel")),
                robot(rs),
                rs.getString("address"),
                rs.getString("secret"),
                rs.getString("mobile"));
    }

    static @Nullable Robot robot(ResultSet rs) throws SQLException {
        String robot = rs.getString("robot");
        return robot == null ? null : Robot.valueOf(robot);
    }

    private static AddressDetails details(ResultSet rs, int row) throws SQLException {
        Channel channel = Channel.valueOf(rs.getString("channel"));
        return new AddressDetails(
                new ChannelAddressId(rs.getLong("id")),
                channel,
                Optional.ofNullable(robot(rs)),
                ShownAddress.of(channel, rs.getString("address")),
                rs.getString("secret") != null,
                Optional.ofNullable(rs.getString("mobile")),
                rs.getBoolean("active"),
                SqlTime.optionalInstant(rs, "tested_at"),
                SqlTime.optionalInstant(rs, "verified_at"));
    }
}
