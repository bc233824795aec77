package org.stationportal.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;

/** What the administrator sets by environment, as the shipped properties pass it on. */
class MailSettingsTest {

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withBean(Clock.class, () -> Clock.system(PortalTime.ZONE))
            .withUserConfiguration(Texts.class, MailCarrier.class);

    @Test
    void without_a_host_the_portal_starts_and_mail_is_off() {
        portal.run(
                context -> assertThat(context.getBean(MailCarrier.class).on()).isFalse());
    }

    @Test
    void a_host_without_a_sender_is_not_enough() {
        portal.withPropertyValues("portal.mail.host=mail.intra")
                .run(context ->
                        assertThat(context.getBean(MailCarrier.class).on()).isFalse());
    }

    @Test
    void everything_set_reaches_the_sender() {
        portal.withPropertyValues(
                        "portal.mail.host=mail.intra",
                        "portal.mail.port=587",
                        "portal.mail.user=portal@station.example",
                        "portal.mail.password=secret",
                        "portal.mail.starttls=true")
                .run(context -> {
                    var sender = context.getBean(JavaMailSenderImpl.class);
                    assertThat(sender.getHost()).isEqualTo("mail.intra");
                    assertThat(sender.getPort()).isEqualTo(587);
                    assertThat(sender.getUsername()).isEqualTo("portal@station.example");
                    assertThat(sender.getPassword()).isEqualTo("secret");
                    assertThat(sender.getJavaMailProperties())
                            .containsEntry("mail.smtp.starttls.required", "true")
                            .containsEntry("mail.smtp.connectiontimeout", "5000")
                            .containsEntry("mail.smtp.timeout", "10000");
                    // the account is the sender when no other is named
                    assertThat(context.getBean(MailCarrier.class).on()).isTrue();
                });
    }
}
