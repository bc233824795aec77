package org.stationportal.summaries;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.stationportal.organization.EmployeeId;

/** What one feature knows of a person's work, brought as a bean; asked for the person himself, not for a reader. */
public interface WorkSource {

    /** What he did from a day to a day, both inclusive. */
    List<Work> done(EmployeeId who, LocalDate from, LocalDate to);

    /** What he has open by the end of the day, what is late first. */
    List<Work> ahead(EmployeeId who, LocalDate until);

    /** The types of subjects of which it speaks itself, so that their obligations are not named beside them. */
    default Set<String> speaksFor() {
        return Set.of();
    }
}
