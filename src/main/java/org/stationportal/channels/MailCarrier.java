package org.stationportal.channels;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;

/**
 * Sends mails in plain text by the server that {@code portal.mail.host} names; without one the channel is off. Titles
 * and names come from people, so that a line break in them must not become a header of its own.
 */
@Component
class MailCarrier implements Carrier {

    private static final int LONGEST_SUBJECT = 200;

    private final JavaMailSender sender;
    private final String host;
    private final String from;
    private final Texts texts;
    private final Clock clock;

    MailCarrier(
            JavaMailSender sender,
            @Value("${portal.mail.host:}") String host,
            @Value("${portal.mail.from:${portal.mail.user:}}") String from,
            Texts texts,
            Clock clock) {
        this.sender = sender;
        this.host = host.strip();
        this.from = from.strip();
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean on() {
        return !host.isEmpty() && from.indexOf('@') > 0;
    }

    @Override
    public void carry(Destination to, Letter letter) throws Undelivered {
        try {
            sender.send(mail(to.address(), letter));
        } catch (MailException failed) {
            throw Undelivered.because(MailProblems.of(failed), MailProblems.said(failed));
        } catch (MessagingException unwritten) {
            throw Undelivered.because(Problem.FAULT, unwritten.getClass().getSimpleName());
        }
    }

    private MimeMessage mail(String to, Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        try {
            mail.setFrom(new InternetAddress(
                    from, texts.getTranslation("base.portal", Texts.CHINESE), StandardCharsets.UTF_8.name()));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        mail.setTo(new InternetAddress(to, true));
        mail.setSubject(oneLine(letter.subject()));
        mail.setText(lines(letter.text()));
        mail.setSentDate(Date.from(clock.instant()));
        // the same for every attempt: a mail server or a reader can tell that it is the same mail
        message.setHeader("Message-ID", "<" + letter.key() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        // nobody is there to read that somebody is on leave
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String oneLine(String text) {
        String line =
                text.replaceAll("[\\p{Cntrl}\\s\\u0085\\u2028\\u2029]+", " ").strip();
        return line.codePoints()
                .limit(LONGEST_SUBJECT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String lines(String text) {
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }
}
