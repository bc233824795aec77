package org.stationportal.channels;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a failed mail means. A mail has one recipient, so what was said about him was said about the mail. */
final class MailProblems {

    private static final int FULL_MAILBOX = 552;

    private MailProblems() {}

    static Problem of(MailException failed) {
        // 535 looks permanent, but it is the portal's own password that is wrong, and the administrator can mend it
        if (failed instanceof MailAuthenticationException) {
            return Problem.SIGN_IN;
        }
        List<Throwable> causes = causes(failed);
        for (Throwable cause : causes) {
            switch (cause) {
                case SMTPAddressFailedException about -> {
                    return of(about.getReturnCode());
                }
                case SMTPSenderFailedException _ -> {
                    return Problem.SIGN_IN;
                }
                case SocketTimeoutException _ -> {
                    return Problem.TIMEOUT;
                }
                case ConnectException _, UnknownHostException _ -> {
                    return Problem.UNREACHABLE;
                }
                default -> {
                    // another one may say more
                }
            }
        }
        return causes.stream()
                .filter(SMTPSendFailedException.class::isInstance)
                .map(cause -> of(((SMTPSendFailedException) cause).getReturnCode()))
                .findFirst()
                .orElse(Problem.UNREACHABLE);
    }

    /** The words of the server, which begin with its code. */
    static String said(MailException failed) {
        return causes(failed).stream()
                .map(MailProblems::words)
                .filter(words -> !words.isBlank())
                .reduce("", (first, later) -> later);
    }

    private static Problem of(int code) {
        if (code >= 500 && code != FULL_MAILBOX) {
            return Problem.REFUSED;
        }
        return Problem.BUSY;
    }

    private static String words(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException about -> text(about);
            case SMTPSenderFailedException about -> text(about);
            case SMTPSendFailedException about -> text(about);
            default -> "";
        };
    }

    private static String text(MessagingException said) {
        return String.valueOf(said.getMessage());
    }

    /** All that is told of the failure, the outermost first: the parts of the chain hide in three different places. */
    private static List<Throwable> causes(MailException failed) {
        var all = new ArrayList<Throwable>();
        collect(failed, all);
        if (failed instanceof MailSendException several) {
            for (Exception one : several.getMessageExceptions()) {
                collect(one, all);
            }
        }
        return all;
    }

    private static void collect(@Nullable Throwable cause, List<Throwable> all) {
        if (cause == null || all.contains(cause)) {
            return;
        }
        all.add(cause);
        if (cause instanceof MessagingException mail) {
            collect(mail.getNextException(), all);
        }
        collect(cause.getCause(), all);
    }
}
