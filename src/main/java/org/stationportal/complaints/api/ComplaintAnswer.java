package org.stationportal.complaints.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.complaints.ComplaintDetails;
import org.stationportal.complaints.ComplaintKind;
import org.stationportal.complaints.ComplaintSource;
import org.stationportal.complaints.ComplaintState;
import org.stationportal.complaints.ComplaintStep;
import org.stationportal.complaints.ComplaintSummary;
import org.stationportal.complaints.Outcome;
import org.stationportal.complaints.Repeat;
import org.stationportal.complaints.Satisfaction;
import org.stationportal.complaints.Severity;
import org.stationportal.customers.CustomerSummary;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeSummary;

/** A complaint as other systems read it; who is complained of is not theirs to know. */
record ComplaintAnswer(
        String complaintNo,
        ComplaintKind kind,
        Severity severity,
        ComplaintSource source,
        @Nullable String externalNo,
        @Nullable String customerNo,
        String words,
        @Nullable String causeNo,
        Instant receivedAt,
        ComplaintState state,
        @Nullable Outcome outcome,
        @Nullable Satisfaction satisfaction,
        Owed contact,
        Owed answer,
        List<Step> steps,
        List<String> repeatedNos,
        List<String> handlerNos) {

    /** One of the two obligations. */
    record Owed(
            Instant dueAt,
            ObligationStatus status,
            @Nullable Instant completedAt,
            long obligationId) {

        static Owed of(ObligationSummary owed) {
            return new Owed(
                    owed.dueAt(),
                    owed.status(),
                    owed.completedAt().orElse(null),
                    owed.id().value());
        }
    }

    /** A step that was taken. */
    record Step(ComplaintState state, Instant at, String words) {}

    static ComplaintAnswer of(ComplaintDetails details) {
        ComplaintSummary complaint = details.complaint();
        return new ComplaintAnswer(
                complaint.complaintNo(),
                complaint.kind(),
                complaint.severity(),
                complaint.source(),
                complaint.externalNo().isEmpty() ? null : complaint.externalNo(),
                complaint.customer().map(CustomerSummary::customerNo).orElse(null),
                complaint.words(),
                complaint.cause().map(Subject::id).orElse(null),
                complaint.receivedAt(),
                complaint.state(),
                details.steps().stream()
                        .flatMap(step -> step.outcome().stream())
                        .findFirst()
                        .orElse(null),
                details.steps().stream()
                        .flatMap(step -> step.satisfaction().stream())
                        .findFirst()
                        .orElse(null),
                Owed.of(complaint.contact()),
                Owed.of(complaint.answer()),
                details.steps().stream().map(ComplaintAnswer::step).toList(),
                details.repeats().stream().map(Repeat::complaintNo).toList(),
                complaint.handlers().stream().map(EmployeeSummary::employeeNo).toList());
    }

    /** The proof of the decision stays with those who handle it. */
    private static Step step(ComplaintStep step) {
        return new Step(step.state(), step.at(), step.outcome().isPresent() ? "" : step.words());
    }
}
