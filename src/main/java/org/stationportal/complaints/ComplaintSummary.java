package org.stationportal.complaints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stationportal.customers.CustomerSummary;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;

/**
 * A complaint in lists and on its page.
 *
 * @param cause   what led to it, as the other feature names it
 * @param persons who is complained of; none of them may read this
 * @param takenBy the name of the person or of the program that took it in
 * @param contact the obligation to contact the customer
 * @param answer  the obligation to answer him; who holds it handles the complaint
 */
public record ComplaintSummary(
        String complaintNo,
        long version,
        ComplaintKind kind,
        Severity severity,
        ComplaintSource source,
        String externalNo,
        Optional<CustomerSummary> customer,
        String caller,
        String phone,
        String words,
        Optional<Subject> cause,
        Instant receivedAt,
        Optional<EmployeeId> taker,
        String takenBy,
        Instant recordedAt,
        ComplaintState state,
        List<EmployeeSummary> persons,
        ObligationSummary contact,
        ObligationSummary answer) {

    static final String SUBJECT_TYPE = "complaints.complaint";

    public ComplaintSummary {
        persons = List.copyOf(persons);
    }

    /** Whoever handles it now; the obligation to answer names him. */
    public List<EmployeeSummary> handlers() {
        return answer.parties();
    }
}
