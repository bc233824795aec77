package org.stationportal.summaries;

import java.time.LocalDate;
import java.util.List;
import org.stationportal.organization.EmployeeId;

/**
 * A summary was submitted, in the transaction that submits it.
 *
 * @param week  its Monday
 * @param named the work that this revision names; what an earlier one named counts no more
 */
public record SummarySubmitted(SummaryId id, EmployeeId who, LocalDate week, List<Work> named) {

    public SummarySubmitted {
        named = List.copyOf(named);
    }
}
