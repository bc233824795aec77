package org.stationportal.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.stationportal.base.Incident;
import org.stationportal.base.RuleViolation;

/** What is told about something that went wrong; only what nobody foresaw gets the number of an incident. */
record Fault(String title, String text) {

    static Fault of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RuleViolation rule -> {
                    return new Fault(
                            translate("shell.error.rule"), I18NProvider.translate(rule.key(), rule.arguments()));
                }
                case AccessDeniedException denied -> {
                    return known("shell.error.denied");
                }
                case AuthenticationCredentialsNotFoundException ended -> {
                    return known("shell.session.ended");
                }
                case OptimisticLockingFailureException changed -> {
                    return known("shell.error.changed");
                }
                default -> {
                    if (isDatabaseAway(cause)) {
                        org.slf4j.LoggerFactory.getLogger(Fault.class).warn("the database is away", thrown);
                        return known("shell.error.database");
                    }
                }
            }
        }
        return new Fault(
                translate("shell.error.incident"),
                I18NProvider.translate(
                        "shell.error.incident.detail", Incident.of(thrown).number()));
    }

    private static boolean isDatabaseAway(Throwable cause) {
        return Stream.of(
                        DataAccessResourceFailureException.class,
                        CannotCreateTransactionException.class,
                        JDBCConnectionException.class)
                .anyMatch(type -> type.isInstance(cause));
    }

    private static Fault known(String key) {
        return new Fault(translate(key), translate(key + ".detail"));
    }

    private static String translate(String key) {
        return I18NProvider.translate(key);
    }
}
