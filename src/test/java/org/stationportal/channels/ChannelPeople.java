package org.stationportal.channels;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.conversations.CardText;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.SentCard;
import org.stationportal.organization.EmployeeId;

/** People who are told on channels in the tests, the cards they get, and what was said to have got through. */
@Component
@Profile("test")
class ChannelPeople {

    static final String TYPE = "test.card";
    private static final AtomicInteger KEYS = new AtomicInteger();

    final List<ChannelDelivered> delivered = new CopyOnWriteArrayList<>();

    private final TestStation stations;
    private final Channels channels;
    private final Conversations conversations;
    private final JdbcClient jdbc;
    private final TestClock clock;

    ChannelPeople(
            TestStation stations, Channels channels, Conversations conversations, JdbcClient jdbc, TestClock clock) {
        this.stations = stations;
        this.channels = channels;
        this.conversations = conversations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A title as somebody may have typed it, with a header in it. */
    @Component
    @Profile("test")
    static class TestCards implements CardText {

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public String subject(SentCard card, Locale locale) {
            return "提醒:李建国\r\nBcc: other@example.cn\r\n 居民新装";
        }

        @Override
        public String text(SentCard card, Locale locale) {
            return "查勘 · 李建国 居民新装\n10月9日(周五)17:30 前完成 №" + card.payloadId();
        }
    }

    @EventListener
    void on(ChannelDelivered event) {
        delivered.add(event);
    }

    ChannelAddressId mail(EmployeeId person, String address) {
        return stations.as(person, () -> channels.add(new AddMail(address)));
    }

    ChannelAddressId robot(EmployeeId person, Robot robot, String address) {
        return stations.as(person, () -> channels.add(new AddRobot(robot, address, "", "")));
    }

    /** One card for each of them; its number. */
    int card(EmployeeId... people) {
        int number = KEYS.incrementAndGet();
        card(number, TYPE, people);
        return number;
    }

    void card(int number, String type, EmployeeId... people) {
        conversations.cards(
                Arrays.asList(people), "channel-test-" + number, type, String.valueOf(number), clock.instant());
    }

    /** The state of the deliveries of a person: state, attempts, problem, minutes until the next attempt. */
    List<String> deliveries(EmployeeId person) {
        return jdbc.sql("select * from channel_delivery where employee_id = :person order by id")
                .param("person", person.value())
                .query((rs, i) -> {
                    var next = org.stationportal.base.SqlTime.optionalInstant(rs, "next_attempt_at");
                    String problem = rs.getString("problem");
                    return rs.getString("state") + " " + rs.getInt("attempts")
                            + (problem == null ? "" : " " + problem)
                            + next.map(at -> " +"
                                            + java.time.Duration.between(clock.instant(), at)
                                                    .toMinutes())
                                    .orElse("");
                })
                .list();
    }

    /** What a test leaves behind must not be sent in the next one. */
    void giveUp() {
        jdbc.sql("update channel_delivery set state = 'FAILED', failed_at = created_at, next_attempt_at = null,"
                        + " claimed_until = null, problem = 'SWITCHED_OFF' where state = 'PENDING'")
                .update();
    }

    /** Starts the workers and waits until all of them have done. */
    static void run(Dispatch dispatch) {
        dispatch.start().forEach(ChannelPeople::done);
    }

    static void done(Future<?> worker) {
        try {
            worker.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
