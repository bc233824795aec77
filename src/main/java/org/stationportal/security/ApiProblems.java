package org.stationportal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.stationportal.base.Incident;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;

/** Every failure of the API is a problem detail (RFC 9457); what is our fault carries the number of an incident. */
// before the framework's own answers, which know neither our types nor our languages
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems {

    private final Problems problems;
    private final Texts texts;

    ApiProblems(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail broken(RuleViolation violation, HttpServletRequest request) {
        var locale = Problems.language(request);
        ProblemDetail problem =
                problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "rule", texts.of(violation, locale), locale);
        problem.setProperty("key", violation.key());
        violation.field().ifPresent(field -> problem.setProperty("field", field));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException refusal, HttpServletRequest request) {
        return problems.of(HttpStatus.FORBIDDEN, "forbidden", Problems.language(request));
    }

    @ExceptionHandler
    ProblemDetail changedMeanwhile(OptimisticLockingFailureException conflict, HttpServletRequest request) {
        return problems.of(HttpStatus.CONFLICT, "conflict", Problems.language(request));
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ProblemDetail unreadable(Exception unreadable, HttpServletRequest request) {
        // a command that refuses its own values while it is being read has broken a rule, not the syntax
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation violation) {
                return broken(violation, request);
            }
        }
        return problems.of(HttpStatus.BAD_REQUEST, "unreadable", Problems.language(request));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException larger, HttpServletRequest request) {
        return problems.of(HttpStatus.CONTENT_TOO_LARGE, "tooLarge", Problems.language(request));
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(Exception away, HttpServletRequest request) {
        ProblemDetail problem = problems.of(HttpStatus.SERVICE_UNAVAILABLE, "database", Problems.language(request));
        problem.setProperty("incident", Incident.of(away).number());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "30")
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception other, HttpServletRequest request) {
        var locale = Problems.language(request);
        if (other instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = Objects.requireNonNullElse(
                    HttpStatus.resolve(known.getStatusCode().value()), HttpStatus.BAD_REQUEST);
            String name = status == HttpStatus.NOT_FOUND ? "notFound" : "request";
            return ResponseEntity.status(status).headers(known.getHeaders()).body(problems.of(status, name, locale));
        }
        String number = Incident.of(other).number();
        ProblemDetail problem = problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "incident", locale, number);
        problem.setProperty("incident", number);
        return ResponseEntity.internalServerError().body(problem);
    }
}
