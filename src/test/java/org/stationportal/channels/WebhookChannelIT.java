package org.stationportal.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Robots on a real HTTP server. */
@IntegrationTest
class WebhookChannelIT {

    @Autowired
    ChannelPeople people;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Channels channels;

    @Autowired
    TestStation stations;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private final RobotServer robot = new RobotServer();
    private EmployeeId clerk = new EmployeeId(0);

    @BeforeEach
    void start() {
        clock.set("2026-10-09T08:30");
        clerk = stations.create().get(Post.COUNTER_CLERK);
    }

    @AfterEach
    void stop() {
        people.giveUp();
        robot.close();
    }

    @Test
    void wecom_is_told_in_its_form_and_calls_the_person() {
        stations.as(
                clerk,
                () -> channels.add(new AddRobot(Robot.WECOM, robot.address("/send?key=abc"), "", "138 0013 8000")));
        int number = people.card(clerk);
        ChannelPeople.run(dispatch);
        var told = robot.told.getFirst();
        assertThat(told.path()).isEqualTo("/send?key=abc");
        assertThat(told.headers().get("Content-type")).containsExactly("application/json; charset=utf-8");
        JsonNode body = json.readTree(told.body());
        assertThat(body.path("msgtype").asString()).isEqualTo("text");
        assertThat(body.path("text").path("content").asString())
                .startsWith("counter_clerk ")
                .contains("李建国 居民新装", "№" + number);
        assertThat(body.path("text").path("mentioned_mobile_list").get(0).asString())
                .isEqualTo("13800138000");
        assertThat(people.deliveries(clerk)).containsExactly("SENT 1");
        assertThat(people.delivered)
                .filteredOn(event -> event.employee().equals(clerk))
                .singleElement()
                .satisfies(event -> assertThat(event.channel()).isEqualTo(Channel.WEBHOOK));
    }

    @Test
    void dingtalk_gets_a_signature_and_the_number_in_the_text() {
        stations.as(
                clerk,
                () -> channels.add(new AddRobot(
                        Robot.DINGTALK, robot.address("/robot/send?access_token=t"), "SECtest", "13800138000")));
        people.card(clerk);
        ChannelPeople.run(dispatch);
        var told = robot.told.getFirst();
        String timestamp = Long.toString(clock.millis());
        assertThat(told.path())
                .isEqualTo("/robot/send?access_token=t&timestamp=" + timestamp + "&sign="
                        + RobotMessage.signature(timestamp, "SECtest"));
        JsonNode body = json.readTree(told.body());
        assertThat(body.path("at").path("atMobiles").get(0).asString()).isEqualTo("13800138000");
        assertThat(body.path("text").path("content").asString()).startsWith("@13800138000 ");
    }

    @Test
    void another_system_gets_a_flat_object_and_its_words_are_not_asked_for_an_errcode() {
        robot.answers(204, "");
        people.robot(clerk, Robot.PLAIN_JSON, robot.address("/hook"));
        people.card(clerk);
        ChannelPeople.run(dispatch);
        JsonNode body = json.readTree(robot.told.getFirst().body());
        assertThat(body.propertyNames()).containsExactly("id", "recipient", "subject", "text");
        assertThat(body.path("id").asString()).isEqualTo(robot.told.getFirst().key());
        assertThat(people.deliveries(clerk)).containsExactly("SENT 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "500 | oops                                      | PENDING 1 REMOTE_FAULT +1",
                "429 | slow down                                 | PENDING 1 BUSY +1",
                "408 | too late                                  | PENDING 1 BUSY +1",
                "404 | not here                                  | FAILED 1 REFUSED",
                "403 | no                                        | FAILED 1 REFUSED",
                "302 | elsewhere                                 | FAILED 1 REDIRECTED",
                "200 | {\"errcode\":93000,\"errmsg\":\"invalid\"}  | FAILED 1 REFUSED",
                "200 | {\"errcode\":45009,\"errmsg\":\"freq\"}     | PENDING 1 BUSY +1",
                "200 | {\"errcode\":-1,\"errmsg\":\"busy\"}        | PENDING 1 BUSY +1",
                "200 | <html>login</html>                        | PENDING 1 BAD_ANSWER +1",
                "200 | {\"ok\":true}                              | PENDING 1 BAD_ANSWER +1"
            })
    void what_an_answer_means(int status, String body, String expected) {
        robot.answers(status, body);
        people.robot(clerk, Robot.WECOM, robot.address("/send?key=abc"));
        people.card(clerk);
        ChannelPeople.run(dispatch);
        assertThat(people.deliveries(clerk)).containsExactly(expected);
        // a redirect is not followed, and nothing is tried twice in a row
        assertThat(robot.told).hasSize(1);
    }

    @Test
    void an_answer_that_never_ends_is_not_read_to_its_end() {
        robot.answers(200, "x".repeat(300_000));
        people.robot(clerk, Robot.DINGTALK, robot.address("/send"));
        people.card(clerk);
        ChannelPeople.run(dispatch);
        assertThat(people.deliveries(clerk)).containsExactly("PENDING 1 BAD_ANSWER +1");
    }

    @Test
    void a_slow_robot_is_given_up_for_now_and_gets_the_same_id_the_next_time() {
        robot.answersNothing();
        people.robot(clerk, Robot.WECOM, robot.address("/send?key=abc"));
        people.card(clerk);
        ChannelPeople.run(dispatch);
        assertThat(people.deliveries(clerk)).containsExactly("PENDING 1 TIMEOUT +1");
        robot.answers(200, "{\"errcode\":0}");
        clock.advance(Duration.ofMinutes(1));
        ChannelPeople.run(dispatch);
        assertThat(people.deliveries(clerk)).containsExactly("SENT 2 TIMEOUT");
        assertThat(robot.told)
                .extracting(RobotServer.Told::key)
                .hasSize(2)
                .containsOnly(robot.told.getFirst().key());
    }
}
