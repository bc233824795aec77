package org.stationportal.database;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        // not System.err: in a plain C locale that would print question marks for the Chinese half
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .println(problem.getMessage());
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
