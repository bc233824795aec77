package org.stationportal.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;

/**
 * A plan about to be made.
 *
 * @param month   the first day of its month
 * @param key     tells it from others of the kind and month; empty where there is one
 * @param about   what its title adds to the kind, such as whose it is; may be empty
 * @param holders whose plan it is, the first one's team is the plan's
 * @param from    when what is owed about it begins to count, not in the future
 * @param until   the day of its month on which it is due; empty where its clause alone says when
 */
record NewPlan(
        PlanKind kind,
        LocalDate month,
        String key,
        String about,
        List<EmployeeSummary> holders,
        OptionalLong seed,
        Instant from,
        Optional<LocalDate> until) {

    NewPlan(
            PlanKind kind,
            LocalDate month,
            String key,
            String about,
            List<EmployeeSummary> holders,
            OptionalLong seed,
            Instant from) {
        this(kind, month, key, about, holders, seed, from, Optional.empty());
    }

    List<EmployeeId> parties() {
        return holders.stream().map(EmployeeSummary::id).toList();
    }
}
