package org.stationportal.plans;

import java.time.LocalDate;

/**
 * The time of one patrol, both days inclusive. The periods of a month begin with its first day and end with its last; a
 * rest of less than half the days of the clause belongs to the period before it.
 *
 * @see "Design decision 0050: patrols are periods of their month"
 */
record PatrolPeriod(LocalDate from, LocalDate until) {

    /** The one in which a day lies, by the days that clause 2.7 asks for. */
    static PatrolPeriod of(LocalDate day, int days) {
        int length = day.lengthOfMonth();
        int last = Math.max(length / days + (2 * (length % days) < days ? 0 : 1), 1) - 1;
        int number = Math.min((day.getDayOfMonth() - 1) / days, last);
        LocalDate from = day.withDayOfMonth(1 + number * days);
        return new PatrolPeriod(from, number == last ? day.withDayOfMonth(length) : from.plusDays(days - 1L));
    }
}
