package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.calendar.Calendars;

/** Says when something would be due, before anybody owes it. */
@Service
@Transactional(readOnly = true)
public class Promises {

    private final Calendars calendars;

    Promises(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The last instant in time (inclusive) of a budget that starts then, by the calendar and hours of today. */
    public Instant due(Budget budget, Instant start) {
        return DueDates.compute(budget, start, calendars.current(), List.of(), Grace.NONE)
                .due();
    }
}
