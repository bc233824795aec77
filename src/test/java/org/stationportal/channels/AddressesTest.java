package org.stationportal.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationportal.base.RuleViolation;

/** What people may enter as an address, and where the portal sends requests to. */
class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wangfang",
                "wangfang@",
                "@example.cn",
                "wang fang@example.cn",
                "wangfang@example",
                "wangfang@example..cn",
                "wangfang@-example.cn",
                ".wangfang@example.cn",
                "wangfang@example.cn\r\nBcc: other@example.cn",
                "wangfang@example.cn,other@example.cn",
                "王芳 <wangfang@example.cn>",
                "王芳@example.cn",
                "\"wang fang\"@example.cn",
                "wangfang@[127.0.0.1]",
                "wangfang@127.0.0.1"
            })
    void what_is_no_mail_address_is_refused_at_the_field(String text) {
        assertThatThrownBy(() -> new AddMail(text)).satisfies(e -> refusedAt(e, "address", "channels.error.mail"));
    }

    @Test
    void a_mail_address_is_kept_with_its_domain_in_small_letters() {
        assertThat(new AddMail(" Wang.Fang+sp@Mail.Example.CN ").address()).isEqualTo("Wang.Fang+sp@mail.example.cn");
        assertThatThrownBy(() -> new AddMail("a".repeat(65) + "@example.cn")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new AddMail("a@" + "b.".repeat(130) + "cn")).isInstanceOf(RuleViolation.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                      channels.error.url",
        "qyapi.weixin.qq.com/cgi-bin,             channels.error.url",
        "ftp://example.cn/,                       channels.error.url",
        "file:///etc/passwd,                      channels.error.url",
        "javascript:alert(1),                     channels.error.url",
        "https:///path,                           channels.error.url",
        "https://exam ple.cn/,                    channels.error.url",
        "https://例子.cn/,                         channels.error.url",
        "https://example.cn:0/,                   channels.error.url",
        "https://example.cn:70000/,               channels.error.url",
        "http://127.1/,                           channels.error.url",
        "https://user:password@example.cn/,       channels.error.urlParts",
        "https://example.cn@127.0.0.1/,           channels.error.urlParts",
        "https://example.cn/#fragment,            channels.error.urlParts"
    })
    void what_is_no_web_address_is_refused_at_the_field(String address, String key) {
        assertThatThrownBy(() -> new AddRobot(Robot.WECOM, address, "", ""))
                .satisfies(e -> refusedAt(e, "address", key));
    }

    @Test
    void secret_and_mobile_are_checked_too_and_never_written_out() {
        String address = "https://oapi.dingtalk.com/robot/send?access_token=0123456789";
        assertThatThrownBy(() -> new AddRobot(Robot.DINGTALK, address, "密钥", ""))
                .satisfies(e -> refusedAt(e, "secret", "channels.error.secret"));
        assertThatThrownBy(() -> new AddRobot(Robot.DINGTALK, address, "", "010-12345678"))
                .satisfies(e -> refusedAt(e, "mobile", "channels.error.mobile"));
        assertThatThrownBy(() -> new AddRobot(Robot.DINGTALK, address + "x".repeat(500), "", ""))
                .satisfies(e -> refusedAt(e, "address", "channels.error.urlTooLong"));
        var robot = new AddRobot(Robot.DINGTALK, address, "SECabc", "138 0013 8000");
        assertThat(robot.mobile()).isEqualTo("13800138000");
        assertThat(robot.host()).isEqualTo("oapi.dingtalk.com:443");
        assertThat(robot.toString()).doesNotContain("SECabc", "0123456789");
        assertThat(new Destination(Channel.WEBHOOK, Robot.DINGTALK, address, "SECabc", null).toString())
                .doesNotContain("SECabc", "0123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://LOCALHOST./",
                "http://app.localhost/",
                "http://127.0.0.1:3306/",
                "http://127.8.9.1/",
                "http://2130706433/",
                "http://0.0.0.0/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.100.100.200/",
                "http://224.0.0.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://[fe80::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:169.254.169.254]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[fd00:ec2::254]/"
            })
    void without_a_list_the_machine_itself_and_metadata_are_refused(String address) {
        var hosts = new WebhookHosts("");
        assertThatThrownBy(() -> hosts.checkName(URI.create(address)))
                .satisfies(e -> refusedAt(e, "address", "channels.error.host"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.1.2.3/hook",
                "http://192.168.1.20:8080/",
                "http://172.16.0.9/",
                "http://[fd12:3456::1]/",
                "http://robot.station.intra/",
                "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1"
            })
    void without_a_list_the_intranet_and_the_internet_are_allowed(String address) {
        new WebhookHosts("").checkName(URI.create(address));
    }

    @Test
    void a_name_that_stands_for_the_machine_itself_is_refused_when_it_is_resolved() {
        // enters as a name, and only the resolver knows what it is
        assertThatThrownBy(() -> new WebhookHosts("").check(URI.create("http://0x7f000001/")))
                .isInstanceOf(Undelivered.class);
        assertThatThrownBy(() -> new WebhookHosts("").check(URI.create("http://localhost/")))
                .isInstanceOfSatisfying(
                        Undelivered.class,
                        e -> assertThat(e.failure().problem()).isEqualTo(Problem.HOST_NOT_ALLOWED));
    }

    @Test
    void a_list_allows_its_hosts_and_no_others() throws Undelivered {
        var hosts = new WebhookHosts("127.0.0.1, *.Station.intra ,oapi.dingtalk.com");
        hosts.check(URI.create("http://127.0.0.1:8080/"));
        hosts.checkName(URI.create("http://robot.station.intra/"));
        hosts.checkName(URI.create("https://OAPI.dingtalk.com./robot"));
        for (String other : new String[] {
            "http://localhost/",
            "http://station.intra/",
            "http://robotstation.intra/",
            "https://oapi.dingtalk.com.evil.cn/"
        }) {
            assertThatThrownBy(() -> hosts.checkName(URI.create(other))).isInstanceOf(RuleViolation.class);
            assertThatThrownBy(() -> hosts.check(URI.create(other))).isInstanceOf(Undelivered.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8, false", "0.1.2.3, true", "255.255.255.255, true", "168.63.129.16, true", "2408::1, false"})
    void what_is_forbidden_by_its_number(String address, boolean forbidden) {
        assertThat(WebhookHosts.isForbidden(InetAddress.ofLiteral(address))).isEqualTo(forbidden);
    }

    private static void refusedAt(Throwable e, String field, String key) {
        assertThat(e).isInstanceOf(RuleViolation.class);
        assertThat(((RuleViolation) e).field()).contains(field);
        assertThat(((RuleViolation) e).key()).isEqualTo(key);
    }
}
