package org.stationportal.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One day of a count.
 *
 * @param number its place among the days counted, 0 when it is not counted
 * @param ran    the time that ran on it, where time is counted round the clock
 * @param stood  the time for which the clock stood on it
 */
public record CountedDay(LocalDate date, boolean counted, int number, Day day, Duration ran, Duration stood) {

    public CountedDay(LocalDate date, int number, Day day) {
        this(date, number > 0, number, day, Duration.ZERO, Duration.ZERO);
    }

    /** The days from {@code start}, which is not counted, to the n-th working day after it, which is the last. */
    static List<CountedDay> count(BusinessCalendar calendar, LocalDate start, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a budget of " + workingDays + " working days");
        }
        List<CountedDay> days = new ArrayList<>();
        days.add(new CountedDay(start, 0, calendar.day(start)));
        LocalDate last = calendar.shift(start, workingDays);
        int number = 0;
        for (LocalDate date = start.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            Day day = calendar.day(date);
            days.add(new CountedDay(date, day.isWorked() ? ++number : 0, day));
        }
        return days;
    }
}
