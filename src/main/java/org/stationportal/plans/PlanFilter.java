package org.stationportal.plans;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which plans a list shows.
 *
 * @param month the first day of the month
 * @param mine  only those that the reader holds or has items in
 */
public record PlanFilter(LocalDate month, Optional<PlanKind> kind, boolean mine) {

    public PlanFilter {
        month = month.withDayOfMonth(1);
    }
}
