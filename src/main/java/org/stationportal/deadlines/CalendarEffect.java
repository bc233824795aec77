package org.stationportal.deadlines;

import java.util.List;

/**
 * What another calendar or other working hours would change.
 *
 * @param considered      open and waiting deadlines, of all stations
 * @param kept            that would have become late and would therefore keep their deadline
 * @param breachesAverted late past their grace and not yet entered, which would be in time or in their grace again
 * @param examples        at most 100, of the reader's station
 */
public record CalendarEffect(
        int considered, int earlier, int later, int kept, int breachesAverted, List<MovedDeadline> examples) {

    public CalendarEffect {
        examples = List.copyOf(examples);
    }
}
