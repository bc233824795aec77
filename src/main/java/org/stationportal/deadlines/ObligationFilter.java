package org.stationportal.deadlines;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationportal.organization.EmployeeId;

/**
 * Which obligations a list shows, within what the reader may see; a null part does not restrict.
 *
 * @param dueBefore exclusive
 */
public record ObligationFilter(
        Set<ObligationStatus> statuses,
        @Nullable EmployeeId responsible,
        @Nullable String clauseCode,
        @Nullable Instant dueBefore,
        @Nullable String subjectType,
        @Nullable String subjectId) {

    public ObligationFilter {
        statuses = Set.copyOf(statuses);
    }

    /** What the person has to do now: open or stopped. */
    public static ObligationFilter mine(EmployeeId self) {
        return new ObligationFilter(
                Set.of(ObligationStatus.OPEN, ObligationStatus.SUSPENDED), self, null, null, null, null);
    }

    public static ObligationFilter open() {
        return new ObligationFilter(
                Set.of(ObligationStatus.OPEN, ObligationStatus.SUSPENDED), null, null, null, null, null);
    }

    /** Everything about one subject, in the order of its stages. */
    public static ObligationFilter about(String subjectType, String subjectId) {
        return new ObligationFilter(Set.of(), null, null, null, subjectType, subjectId);
    }
}
