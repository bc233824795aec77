package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stationportal.calendar.WorkingTime;

/**
 * What an obligation is given: its budget, what extensions added to it, and the grace of its clause version. Every
 * deadline of the engine is computed here, from these and the start, the stops and a calendar.
 *
 * @param extension in the budget's own unit: working days, calendar days, or minutes
 */
record Terms(Budget budget, int extension, ClauseVersion clause) {

    /** The deadline; a stage of a chain that is assessed on its total is given the total's due instant as cap. */
    Deadline deadline(Instant start, WorkingTime time, List<Stop> stops, Optional<Instant> cap) {
        Deadline deadline = DueDates.compute(budget, start, time, stops, extension, clause.grace());
        return cap.map(latest -> deadline.cappedTo(latest, start, clause.grace(), time))
                .orElse(deadline);
    }
}
