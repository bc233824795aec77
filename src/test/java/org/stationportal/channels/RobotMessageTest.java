package org.stationportal.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What robots are told, and how long a letter waits that did not get through. */
class RobotMessageTest {

    @Test
    void the_signature_is_that_of_another_program() {
        // computed with Python's hmac, base64 and urllib
        assertThat(RobotMessage.signature("1760000000000", "SECtest"))
                .isEqualTo("6IoghBKw49dqVHyzlGNfS7%2BDTE6hHTbyKMslbn3uzKI%3D");
    }

    @Test
    void a_long_text_is_cut_between_signs_and_below_what_wecom_takes() {
        var to = new Destination(Channel.WEBHOOK, Robot.WECOM, "https://qyapi.weixin.qq.com/x", null, null);
        var letter = new Letter("k", "1", "王芳", "提醒", "电😀".repeat(2000));
        var body = RobotMessage.of(to, Robot.WECOM, letter, Instant.EPOCH).body();
        String content = String.valueOf(((Map<?, ?>) Objects.requireNonNull(body.get("text"))).get("content"));
        assertThat(content.getBytes(StandardCharsets.UTF_8).length).isBetween(1990, 2000);
        assertThat(content).startsWith("王芳：提醒\n电😀").endsWith("…").doesNotContain("?");
    }

    @Test
    void waits_grow_and_end_after_the_sixth_attempt() {
        assertThat(Retries.after(1)).contains(Duration.ofMinutes(1));
        assertThat(Retries.after(5)).contains(Duration.ofHours(4));
        assertThat(Retries.after(6)).isEmpty();
        assertThat(Retries.after(7)).isEmpty();
    }

    @Test
    void what_others_say_is_one_line_and_fits() {
        assertThat(new Failure(Problem.REFUSED, "550\r\n no\u0000 such user").said())
                .isEqualTo("550 no such user");
        assertThat(new Failure(Problem.REFUSED, "x".repeat(600)).said()).hasSize(500);
    }
}
