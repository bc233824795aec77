package org.stationportal.complaints;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.StationId;

/** The two times of clause 4.4: to contact the customer in hours round the clock, to answer him in working days. */
@Component
class ComplaintTimes {

    static final String CLAUSE = "4.4";

    private static final String CATEGORY = "CASE";

    private final Clauses clauses;
    private final Deadlines deadlines;
    private final Texts texts;

    ComplaintTimes(Clauses clauses, Deadlines deadlines, Texts texts) {
        this.clauses = clauses;
        this.deadlines = deadlines;
        this.texts = texts;
    }

    Budget toContact(StationId station, Instant receivedAt) {
        return new Budget.Elapsed(Duration.ofHours(inForce(station, receivedAt).figure("contactHours")));
    }

    Budget toAnswer(StationId station, Instant receivedAt) {
        return new Budget.WorkingDays(inForce(station, receivedAt).figure("answerWorkingDays"));
    }

    ObligationId openContact(TakeInComplaint command, String number, EmployeeSummary handler) {
        return open("contact", command, number, handler, toContact(handler.station(), command.receivedAt()));
    }

    ObligationId openAnswer(TakeInComplaint command, String number, EmployeeSummary handler) {
        return open("answer", command, number, handler, toAnswer(handler.station(), command.receivedAt()));
    }

    /** The subject of what is about the whole complaint. Titles name no person: lists show them to many. */
    Subject subject(String number, ComplaintKind kind, Severity severity) {
        return new Subject(ComplaintSummary.SUBJECT_TYPE, number, name(number, kind, severity), "complaints/" + number);
    }

    private ObligationId open(
            String what, TakeInComplaint command, String number, EmployeeSummary handler, Budget budget) {
        String title = texts.getTranslation(
                "complaints.title." + what, Texts.CHINESE, name(number, command.kind(), command.severity()));
        return deadlines.open(new OpenObligation(
                        CLAUSE,
                        new Subject(ComplaintSummary.SUBJECT_TYPE, number, title, "complaints/" + number),
                        handler.station(),
                        handler.team().orElseThrow(),
                        List.of(handler.id()),
                        command.receivedAt(),
                        budget,
                        CATEGORY,
                        false)
                // a contact or an answer is words that stay: the course of the complaint asks for them
                .doneOnItsPage());
    }

    private String name(String number, ComplaintKind kind, Severity severity) {
        return texts.getTranslation(
                "complaints.name",
                Texts.CHINESE,
                texts.label("complaints.kind", kind, Texts.CHINESE),
                number,
                texts.label("complaints.severity", severity, Texts.CHINESE));
    }

    private ClauseVersion inForce(StationId station, Instant at) {
        return clauses.inForce(station, CLAUSE, LocalDate.ofInstant(at, PortalTime.ZONE));
    }
}
