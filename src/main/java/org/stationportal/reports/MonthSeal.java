package org.stationportal.reports;

import java.util.Optional;
import org.stationportal.assessment.EntrySeal;
import org.stationportal.assessment.MonthSummary;

/**
 * The month of an entry, and where in the station's chain its seal stands.
 *
 * @param lastPosition of the entry whose hash seals the month; empty before the approval, and when the chain has lost it
 * @see "Design decision 49"
 */
record MonthSeal(MonthSummary month, Optional<Long> lastPosition) {

    /** What the pack of an entry proves towards the seal of its month, and what it takes for the rest. */
    String proof(EntrySeal seal, PaperWords words) {
        if (!month.state().isSealed()) {
            return words.of("reports.pack.month.open");
        }
        return lastPosition
                .map(last -> last - seal.position())
                .map(after -> after == 0
                        ? words.of("reports.pack.month.end")
                        : words.of("reports.pack.month.before", after.toString()))
                .orElse(words.of("reports.pack.month.lost"));
    }
}
