package org.stationportal.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** What is queued goes out once, whoever crashes or works beside whom, and what was given up can be tried again. */
@IntegrationTest
class DispatchIT {

    @Autowired
    ChannelPeople people;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Desk desk;

    @Autowired
    List<Carrier> carriers;

    @Autowired
    Channels channels;

    @Autowired
    Deliveries deliveries;

    @Autowired
    ChannelState state;

    @Autowired
    TestStation stations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final RobotServer robot = new RobotServer();
    private TestStation.People station;
    private EmployeeId clerk = new EmployeeId(0);
    private ChannelAddressId address = new ChannelAddressId(0);

    @BeforeEach
    void start() {
        clock.set("2026-10-09T08:30");
        station = stations.create();
        clerk = station.get(Post.COUNTER_CLERK);
        address = people.robot(clerk, Robot.WECOM, robot.address("/send?key=secret-token"));
    }

    @AfterEach
    void stop() {
        people.giveUp();
        robot.close();
    }

    @Test
    void a_worker_that_dies_after_sending_makes_it_due_again_with_the_same_id() throws Undelivered {
        people.card(clerk);
        Parcel parcel = desk.claim(queue(), clock.instant()).orElseThrow();
        desk.carry(parcel, carrier());
        // it dies here: sent and not marked
        ChannelPeople.run(dispatch);
        assertThat(robot.told).hasSize(1);
        clock.advance(Outbox.LEASE);
        ChannelPeople.run(dispatch);
        assertThat(people.deliveries(clerk)).containsExactly("SENT 2");
        assertThat(robot.told).extracting(RobotServer.Told::key).containsExactly(parcel.key(), parcel.key());
    }

    @Test
    void whoever_was_thought_dead_neither_frees_the_claim_of_another_nor_sends_it_a_third_time() {
        people.card(clerk);
        Outbox.Queue queue = queue();
        Parcel late = desk.claim(queue, clock.instant()).orElseThrow();
        clock.advance(Outbox.LEASE);
        Parcel second = desk.claim(queue, clock.instant()).orElseThrow();
        desk.failed(late, new Failure(Problem.TIMEOUT, ""), clock.instant());
        assertThat(desk.claim(queue, clock.instant())).isEmpty();
        desk.sent(late, clock.instant());
        desk.failed(second, new Failure(Problem.TIMEOUT, ""), clock.instant());
        desk.sent(second, clock.instant());
        assertThat(people.deliveries(clerk)).containsExactly("SENT 2");
        assertThat(people.delivered)
                .filteredOn(event -> event.employee().equals(clerk))
                .hasSize(1);
    }

    @Test
    void a_message_that_kills_its_workers_is_given_up() {
        people.card(clerk);
        for (int i = 0; i < Retries.MOST_ATTEMPTS; i++) {
            assertThat(desk.claim(queue(), clock.instant())).isPresent();
            clock.advance(Outbox.LEASE);
        }
        ChannelPeople.run(dispatch);
        assertThat(people.deliveries(clerk)).containsExactly("FAILED 7 INTERRUPTED");
        assertThat(robot.told).isEmpty();
    }

    @Test
    void two_nodes_at_once_send_each_message_once() throws InterruptedException {
        IntStream.range(0, 40).forEach(i -> people.card(clerk));
        var other = new Dispatch(desk, carriers, clock);
        var workers = dispatch.start();
        workers.addAll(other.start());
        assertThat(workers).hasSize(2);
        workers.forEach(ChannelPeople::done);
        other.destroy();
        assertThat(robot.told).extracting(RobotServer.Told::key).hasSize(40).doesNotHaveDuplicates();
        assertThat(people.deliveries(clerk)).hasSize(40).containsOnly("SENT 1");
    }

    @Test
    void the_same_card_again_is_queued_once_and_nothing_without_an_address_that_is_in_use() {
        EmployeeId leader = station.get(Post.BUSINESS_TEAM_LEADER);
        int number = people.card(clerk, leader);
        people.card(number, ChannelPeople.TYPE, clerk, leader);
        assertThat(people.deliveries(clerk)).containsExactly("PENDING 0 +0");
        assertThat(people.deliveries(leader)).isEmpty();
        stations.run(clerk, () -> channels.switchOff(address));
        people.card(clerk);
        assertThat(people.deliveries(clerk)).hasSize(1);
    }

    @Test
    void a_card_that_is_rolled_back_leaves_nothing_to_send() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            people.card(clerk);
            assertThat(people.deliveries(clerk)).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(people.deliveries(clerk)).isEmpty();
    }

    @Test
    void what_was_queued_for_an_address_that_is_switched_off_is_given_up() {
        people.card(clerk);
        stations.run(clerk, () -> channels.switchOff(address));
        ChannelPeople.run(dispatch);
        assertThat(people.deliveries(clerk)).containsExactly("FAILED 1 SWITCHED_OFF");
        assertThat(robot.told).isEmpty();
    }

    @Test
    void a_commit_is_sent_at_once() {
        people.card(clerk);
        var trigger = new DispatchTrigger(dispatch);
        trigger.on(new DeliveriesQueued());
        await().until(() -> people.deliveries(clerk).equals(List.of("SENT 1")));
        trigger.destroy();
    }

    @Test
    void the_administrator_sees_what_failed_and_tries_again_with_the_whole_back_off() {
        EmployeeId administrator = station.get(Post.ADMINISTRATOR);
        robot.answers(404, "gone");
        people.card(clerk);
        ChannelPeople.run(dispatch);
        DeliveryDetails failed =
                stations.as(administrator, () -> deliveries.failed(0, 10).rows().getFirst());
        assertThat(failed.failure()).isEqualTo(new Failure(Problem.REFUSED, "HTTP 404"));
        assertThat(failed.shownAddress()).isEqualTo("127.0.0.1/…oken");
        assertThat(stations.as(administrator, state::failed)).isOne();

        assertThatThrownBy(() ->
                        stations.run(stations.create().get(Post.ADMINISTRATOR), () -> deliveries.retry(failed.id())))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> stations.run(clerk, () -> deliveries.retry(failed.id())))
                .isInstanceOf(AccessDeniedException.class);
        stations.run(administrator, () -> deliveries.retry(failed.id()));
        assertThat(people.deliveries(clerk)).containsExactly("PENDING 1 REFUSED +0");
        assertThat(stations.as(administrator, state::oldestPending)).contains(clock.instant());
        robot.answers(500, "");
        ChannelPeople.run(dispatch);
        assertThat(people.deliveries(clerk)).containsExactly("PENDING 2 REMOTE_FAULT +1");
        clock.advance(Duration.ofMinutes(1));
        robot.answers(200, "{\"errcode\":0}");
        ChannelPeople.run(dispatch);
        assertThat(stations.as(administrator, state::figures))
                .isEqualTo(new Figures(0, 1, 0, java.util.Optional.empty()));
        assertThatThrownBy(() -> stations.run(administrator, () -> deliveries.retry(failed.id())))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void the_database_keeps_what_went_out() {
        people.card(clerk);
        ChannelPeople.run(dispatch);
        for (String rewriting : List.of(
                "delete from channel_delivery where employee_id = ?",
                "update channel_delivery set sent_at = '2020-01-01' where employee_id = ?",
                "update channel_delivery set attempts = 0 where employee_id = ?",
                "update channel_delivery set state = 'PENDING' where employee_id = ?",
                "update channel_delivery set claimed_until = '2020-01-01' where employee_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(rewriting).param(1, clerk.value()).update())
                    .as(rewriting)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private Outbox.Queue queue() {
        return desk.due(clock.instant()).stream()
                .filter(queue -> robot.address("").endsWith(queue.name().replaceAll(".* ", "")))
                .findFirst()
                .orElseThrow();
    }

    private Carrier carrier() {
        return carriers.stream()
                .filter(one -> one.channel() == Channel.WEBHOOK)
                .findFirst()
                .orElseThrow();
    }
}
