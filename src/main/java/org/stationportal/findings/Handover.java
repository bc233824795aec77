package org.stationportal.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeId;

/**
 * A grave case in the hands of the superior department.
 *
 * @param followUp what whoever handed it over owes until the department has answered
 * @param answer   empty while it has not
 */
public record Handover(
        FindingId finding,
        String department,
        LocalDate handedOn,
        String words,
        EmployeeId handedBy,
        String by,
        Instant at,
        ObligationSummary followUp,
        Optional<Answer> answer) {

    /** What the superior department decided, and who of the station took it down. */
    public record Answer(LocalDate answeredOn, String words, String by, Instant at) {}
}
