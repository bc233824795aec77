package org.stationportal.summaries;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.BusinessCalendar;

/** A week from Monday to Sunday, named by its Monday. */
public record Week(LocalDate monday) {

    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw RuleViolation.at("week", "summaries.error.monday");
        }
    }

    /** The week in which the day lies. */
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    static Week of(Instant now) {
        return of(LocalDate.ofInstant(now, PortalTime.ZONE));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public Week plus(int weeks) {
        return new Week(monday.plusWeeks(weeks));
    }

    boolean isBefore(Week other) {
        return monday.isBefore(other.monday);
    }

    /** Sunday 24:00, which no longer belongs to it. */
    Instant end() {
        return monday.plusWeeks(1).atStartOfDay(PortalTime.ZONE).toInstant();
    }

    /** In their order, make-up workdays among them; none in a week of holidays. */
    List<LocalDate> workingDays(BusinessCalendar calendar) {
        return monday.datesUntil(monday.plusWeeks(1))
                .filter(calendar::isWorkingDay)
                .toList();
    }
}
