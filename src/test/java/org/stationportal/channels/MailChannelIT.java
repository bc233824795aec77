package org.stationportal.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Mail on a real SMTP server. */
@IntegrationTest
class MailChannelIT {

    private static final int NOBODY = 9;

    @Autowired
    ChannelPeople people;

    @Autowired
    Dispatch dispatch;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    TestStation stations;

    @Autowired
    TestClock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private EmployeeId clerk = new EmployeeId(0);

    @BeforeEach
    void start() {
        clock.set("2026-10-09T08:30");
        clerk = stations.create().get(Post.COUNTER_CLERK);
        server.start();
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        people.giveUp();
        sender.setPort(NOBODY);
        sender.setUsername("");
        sender.setPassword("");
        server.stop();
    }

    @Test
    void a_mail_arrives_in_chinese_and_a_name_adds_no_header() throws MessagingException, IOException {
        people.mail(clerk, "Wang.Fang@Example.CN");
        int number = people.card(clerk);
        ChannelPeople.run(dispatch);

        MimeMessage mail = onlyMailTo("Wang.Fang@example.cn");
        assertThat(mail.getSubject()).isEqualTo("提醒:李建国 Bcc: other@example.cn 居民新装");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getContentType().toLowerCase(java.util.Locale.ROOT))
                .contains("text/plain")
                .contains("utf-8");
        assertThat(mail.getContent().toString())
                .isEqualToNormalizingNewlines("查勘 · 李建国 居民新装\n10月9日(周五)17:30 前完成 №" + number);
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("履责门户");
        assertThat(mail.getMessageID()).matches("<channel-\\d+-\\d+@station\\.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo(java.util.Date.from(TestClock.at("2026-10-09T08:30")));
        assertThat(people.deliveries(clerk)).containsExactly("SENT 1");
        assertThat(people.delivered)
                .filteredOn(event -> event.employee().equals(clerk))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.channel()).isEqualTo(Channel.MAIL);
                    assertThat(event.payloadId()).isEqualTo(String.valueOf(number));
                    assertThat(event.at()).isEqualTo(clock.instant());
                });
        // what has gone out stays out
        ChannelPeople.run(dispatch);
        onlyMailTo("Wang.Fang@example.cn");
    }

    @Test
    void a_card_that_nobody_can_put_into_words_still_tells_to_look() throws MessagingException, IOException {
        people.mail(clerk, "general@example.cn");
        people.card(900_001, "test.unknown", clerk);
        ChannelPeople.run(dispatch);
        assertThat(onlyMailTo("general@example.cn").getContent().toString()).contains("您有新的提醒，请登录履责门户查看");
    }

    @Test
    void an_unknown_user_fails_at_once_with_the_words_of_the_server() {
        people.mail(clerk, "nobody@example.cn");
        people.card(clerk);
        try (var refusing = ScriptedMailServer.saying("550 5.1.1 user unknown")) {
            sender.setPort(refusing.port());
            ChannelPeople.run(dispatch);
        }
        assertThat(people.deliveries(clerk)).containsExactly("FAILED 1 REFUSED");
    }

    @Test
    void a_full_mailbox_and_a_greylisting_server_are_tried_again() {
        people.mail(clerk, "busy@example.cn");
        people.card(clerk);
        try (var greylisting = ScriptedMailServer.saying("451 4.7.1 please try again later")) {
            sender.setPort(greylisting.port());
            ChannelPeople.run(dispatch);
        }
        assertThat(people.deliveries(clerk)).containsExactly("PENDING 1 BUSY +1");
        clock.advance(Duration.ofMinutes(1));
        try (var full = ScriptedMailServer.saying("552 mailbox full")) {
            sender.setPort(full.port());
            ChannelPeople.run(dispatch);
        }
        assertThat(people.deliveries(clerk)).containsExactly("PENDING 2 BUSY +5");
    }

    @Test
    void a_dead_server_is_tried_six_times_with_longer_waits_and_then_given_up() {
        people.mail(clerk, "dead@example.cn");
        people.card(clerk);
        sender.setPort(NOBODY);
        for (String expected : List.of(
                "PENDING 1 UNREACHABLE +1",
                "PENDING 2 UNREACHABLE +5",
                "PENDING 3 UNREACHABLE +15",
                "PENDING 4 UNREACHABLE +60",
                "PENDING 5 UNREACHABLE +240",
                "FAILED 6 UNREACHABLE")) {
            ChannelPeople.run(dispatch);
            assertThat(people.deliveries(clerk)).containsExactly(expected);
            // not before its time
            ChannelPeople.run(dispatch);
            assertThat(people.deliveries(clerk)).containsExactly(expected);
            int at = expected.indexOf('+');
            clock.advance(Duration.ofMinutes(at < 0 ? 0 : Integer.parseInt(expected.substring(at + 1))));
        }
    }

    @Test
    void a_password_that_the_server_does_not_know_is_no_fault_of_the_recipient() {
        server.setUser("portal", "right");
        sender.setUsername("portal");
        sender.setPassword("wrong");
        people.mail(clerk, "signin@example.cn");
        people.card(clerk);
        ChannelPeople.run(dispatch);
        assertThat(people.deliveries(clerk)).containsExactly("PENDING 1 SIGN_IN +1");
        sender.setPassword("right");
        clock.advance(Duration.ofMinutes(1));
        ChannelPeople.run(dispatch);
        assertThat(people.deliveries(clerk)).containsExactly("SENT 2 SIGN_IN");
    }

    @Test
    void a_silent_mail_server_does_not_delay_the_robot() {
        try (var silent = ScriptedMailServer.silent();
                var robot = new RobotServer()) {
            sender.setPort(silent.port());
            people.mail(clerk, "silent@example.cn");
            people.robot(clerk, Robot.WECOM, robot.address("/send?key=1"));
            people.card(clerk);
            var workers = dispatch.start();
            await().until(() -> silent.calls.get() == 1);
            await().until(() -> people.deliveries(clerk).contains("SENT 1"));
            assertThat(robot.told).hasSize(1);
            assertThat(people.deliveries(clerk)).contains("PENDING 1 +0");
            workers.forEach(ChannelPeople::done);
            assertThat(people.deliveries(clerk)).contains("PENDING 1 TIMEOUT +1", "SENT 1");
        }
    }

    @Test
    void a_silent_robot_does_not_delay_the_mail_nor_the_robots_of_another_host() throws MessagingException {
        try (var silent = new RobotServer();
                var other = new RobotServer()) {
            silent.answersNothing();
            people.robot(clerk, Robot.WECOM, silent.address("/send?key=1"));
            people.robot(clerk, Robot.WECOM, other.address("/send?key=2"));
            people.mail(clerk, "quick@example.cn");
            people.card(clerk);
            var workers = dispatch.start();
            await().until(() -> silent.told.size() == 1);
            await().until(() ->
                    people.deliveries(clerk).stream().filter("SENT 1"::equals).count() == 2);
            assertThat(other.told).hasSize(1);
            onlyMailTo("quick@example.cn");
            workers.forEach(ChannelPeople::done);
            assertThat(people.deliveries(clerk)).contains("PENDING 1 TIMEOUT +1");
        }
    }

    private MimeMessage onlyMailTo(String address) throws MessagingException {
        var mails = Arrays.stream(server.getReceivedMessages())
                .filter(mail -> to(mail).equals(address))
                .toList();
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
