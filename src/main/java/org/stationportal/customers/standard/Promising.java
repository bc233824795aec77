package org.stationportal.customers.standard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.base.Texts;
import org.stationportal.customers.Document;
import org.stationportal.customers.FileSaved;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/** A promise and its obligation, both or neither. */
@Component
class Promising {

    private static final String SUBJECT_TYPE = "customers.promise";

    private final Clauses clauses;
    private final Deadlines deadlines;
    private final Employees employees;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Promising(
            Clauses clauses,
            Deadlines deadlines,
            Employees employees,
            ApplicationEventPublisher events,
            Texts texts,
            JdbcClient jdbc,
            Clock clock) {
        this.clauses = clauses;
        this.deadlines = deadlines;
        this.employees = employees;
        this.events = events;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ObligationId promise(PromiseDocuments command, FileRow file, SignedIn user) {
        Instant now = clock.instant();
        EmployeeSummary clerk = employees.get(user.person());
        int days = clauses.inForce(file.station(), FileRow.CLAUSE, LocalDate.ofInstant(now, PortalTime.ZONE))
                .figure("promiseWorkingDays");
        ObligationId obligation = deadlines.open(new OpenObligation(
                        FileRow.CLAUSE,
                        new Subject(SUBJECT_TYPE, file.customerNo(), title(command, file), file.path()),
                        file.station(),
                        clerk.team().orElseThrow(() -> RuleViolation.of("deadlines.error.noTeam")),
                        List.of(clerk.id()),
                        now,
                        new Budget.WorkingDays(days),
                        "HOUSEHOLD",
                        false)
                .doneOnItsPage());
        write(command, obligation, user, now);
        events.publishEvent(FileSaved.changed(command.customer()));
        return obligation;
    }

    private String title(PromiseDocuments command, FileRow file) {
        String documents = command.documents().stream()
                .sorted()
                .map(document -> texts.label("customers.document", document, Texts.CHINESE))
                .reduce((one, next) -> one + "、" + next)
                .orElseThrow();
        return texts.getTranslation(
                "customers.promise.title", Texts.CHINESE, file.name(), file.customerNo(), documents);
    }

    private void write(PromiseDocuments command, ObligationId obligation, SignedIn user, Instant now) {
        jdbc.sql("""
                insert into customer_promise (customer_id, obligation_id, signed_by, signed_at, taken_by_name)
                values (:customer, :obligation, :signed, :now, :by)""")
                .param("customer", command.customer().value())
                .param("obligation", obligation.value())
                .param("signed", command.signedBy())
                .param("now", SqlTime.param(now))
                .param("by", user.name())
                .update();
        long promise = jdbc.sql("select last_insert_id()").query(Long.class).single();
        for (Document document : command.documents()) {
            jdbc.sql("insert into customer_promise_document (customer_id, document, promise_id)"
                            + " values (:customer, :document, :promise)")
                    .param("customer", command.customer().value())
                    .param("document", document.name())
                    .param("promise", promise)
                    .update();
        }
    }
}
