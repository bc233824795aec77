package org.stationportal.channels.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.channels.Robot;
import org.stationportal.organization.Post;

/** Everybody's page of channels, in Chinese. */
@IntegrationTest
class ChannelsViewKT {

    @Autowired
    KaribuScreen screen;

    @Autowired
    TestStation stations;

    @Autowired
    TestClock clock;

    @Autowired
    JavaMailSenderImpl sender;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private int port;

    @BeforeEach
    void openThePage() {
        clock.set("2026-10-09T08:30");
        server.start();
        port = sender.getPort();
        sender.setPort(server.getSmtp().getPort());
        screen.open(stations.create().get(Post.COUNTER_CLERK), Set.of(ChannelsView.class));
        UI.getCurrent().navigate(ChannelsView.class);
    }

    @AfterEach
    void close() {
        screen.close();
        sender.setPort(port);
        server.stop();
    }

    @Test
    void a_mail_address_is_added_tested_and_switched_off() {
        assertThat(_get(Paragraph.class, spec -> spec.withText("还没有登记渠道。请用右上角的按钮添加邮箱或群机器人，不打开门户也能及时看到提醒。"))
                        .isVisible())
                .isTrue();
        click("添加邮箱");
        EmailField address = _get(EmailField.class, spec -> spec.withLabel("邮箱地址"));
        _setValue(address, "王芳@example.cn");
        click("保存");
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).startsWith("请输入完整的邮箱地址");
        _setValue(address, "wangfang@example.cn");
        click("保存");
        assertThat(rows()).singleElement().asString().contains("邮件 · wangfang@example.cn", "尚未测试", "未测试");

        click("发送测试");
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(rows()).singleElement().asString().contains("可用", "最近测试成功 10月9日(周五)08:30");
        // once more at once is refused, and the button can be pressed again
        click("发送测试");
        assertThat(server.getReceivedMessages()).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        sender.setPort(port);
        click("发送测试");
        assertThat(rows()).singleElement().asString().contains("测试未通过");

        click("停用");
        assertThat(rows()).singleElement().asString().contains("已停用", "启用").doesNotContain("发送测试");
        click("启用");
        assertThat(rows()).singleElement().asString().contains("停用", "发送测试");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_robot_is_added_and_neither_its_address_nor_its_secret_is_shown_again() {
        click("添加机器人");
        Select<Robot> kind = _get(Select.class, spec -> spec.withLabel("机器人类型"));
        assertThat(_find(PasswordField.class)).isEmpty();
        _setValue(kind, Robot.DINGTALK);
        TextField address = _get(TextField.class, spec -> spec.withLabel("Webhook 地址"));
        PasswordField secret = _get(PasswordField.class, spec -> spec.withLabel("加签密钥（选填）"));
        TextField mobile = _get(TextField.class, spec -> spec.withLabel("群内提醒的手机号（选填）"));

        click("保存");
        assertThat(address.getErrorMessage()).isEqualTo("请输入以 https:// 或 http:// 开头的完整地址。");
        _setValue(address, "http://10.0.0.8/robot");
        click("保存");
        assertThat(address.getErrorMessage()).contains("不允许向主机 10.0.0.8 发送");
        _setValue(address, "http://127.0.0.1:9/robot/send?access_token=whole-token");
        _setValue(mobile, "12345");
        click("保存");
        assertThat(address.isInvalid()).isFalse();
        assertThat(mobile.getErrorMessage()).startsWith("请输入 11 位手机号");
        _setValue(mobile, "13800138000");
        _setValue(secret, "SECdeep");
        click("保存");

        assertThat(rows())
                .singleElement()
                .asString()
                .contains("钉钉群机器人 · 127.0.0.1/…oken", "已设加签密钥", "群内提醒 13800138000")
                .doesNotContain("SECdeep", "whole-token");
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static List<String> rows() {
        return _find(Div.class, spec -> spec.withClasses("sp-row")).stream()
                .map(KaribuScreen::text)
                .toList();
    }
}
