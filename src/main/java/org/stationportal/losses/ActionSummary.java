package org.stationportal.losses;

import java.time.LocalDate;
import java.util.List;

/**
 * What was done about the loss of an area.
 *
 * @param months the month before it, its own and the three after it
 */
public record ActionSummary(LocalDate doneOn, String words, String by, List<LossMonth> months) {

    public ActionSummary {
        months = List.copyOf(months);
    }
}
