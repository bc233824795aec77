package org.stationportal.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints a startup problem as one line, where Spring Boot would print a banner and a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupProblemReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        StartupProblem problem = problemIn(failure);
        if (problem == null) {
            return false;
        }
        System.err.println(problem.getMessage());
        return true;
    }

    private static @Nullable StartupProblem problemIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem problem) {
                return problem;
            }
            if (cause instanceof PortInUseException taken) {
                return StartupProblem.portTaken(taken.getPort(), taken);
            }
        }
        return null;
    }
}
