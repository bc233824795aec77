package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.Day;
import org.stationportal.calendar.DayKind;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.calendar.WorkingTime;

/**
 * Computes when a budget runs out, pure and from the history alone: start, budget, stops, calendar and hours. A working
 * day is not counted when the clock stood at its close of business; a stop of length zero therefore changes nothing.
 */
final class DueDates {

    private DueDates() {}

    static Deadline compute(Budget budget, Instant start, WorkingTime time, List<Stop> stops, Duration grace) {
        LocalDate day = LocalDate.ofInstant(start, PortalTime.ZONE);
        return switch (budget) {
            case Budget.WorkingDays(int days) -> {
                DeadlineExplanation explained = explain(days, start, time, stops);
                yield new Deadline(explained.due(), grace, explained.provisional(), time.version());
            }
            case Budget.Elapsed(Duration duration) -> fixed(afterStops(start, duration, stops), grace, time);
            case Budget.EndOfMonth() -> fixed(closing(YearMonth.from(day).atEndOfMonth(), time, stops), grace, time);
            case Budget.DaysAfter(int days) -> fixed(closing(day.plusDays(days), time, stops), grace, time);
            case Budget.FixedDay(int dayOfMonth) -> {
                YearMonth month = YearMonth.from(day);
                LocalDate due = month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
                yield fixed(closing(due, time, stops), grace, time);
            }
        };
    }

    /** The count of working days, day by day, with the days on which the clock stood. */
    static DeadlineExplanation explain(int workingDays, Instant start, WorkingTime time, List<Stop> stops) {
        BusinessCalendar calendar = stops.isEmpty() ? time.calendar() : withStops(time, stops);
        return new WorkingTime(calendar, time.hours(), time.version()).explain(start, workingDays);
    }

    private static BusinessCalendar withStops(WorkingTime time, List<Stop> stops) {
        return time.calendar().combinedWith(date -> {
            Instant close = time.closeOfBusiness(date);
            boolean stood = stops.stream().anyMatch(stop -> stop.covers(close));
            return new Day(date, stood ? DayKind.STOPPED : DayKind.WORKDAY, "");
        });
    }

    private static Deadline fixed(Instant due, Duration grace, WorkingTime time) {
        return new Deadline(due, grace, false, time.version());
    }

    /** The close of business of the date, moved on by the time for which the clock had stood before. */
    private static Instant closing(LocalDate date, WorkingTime time, List<Stop> stops) {
        Instant due = time.closeOfBusiness(date);
        for (Stop stop : stops) {
            if (stop.from().isBefore(due) && stop.to().isPresent()) {
                due = due.plus(Duration.between(stop.from(), stop.to().get()));
            }
        }
        return due;
    }

    private static Instant afterStops(Instant start, Duration budget, List<Stop> stops) {
        Instant due = start.plus(budget);
        for (Stop stop : stops) {
            if (stop.to().isPresent()
                    && stop.to().get().isAfter(start)
                    && stop.from().isBefore(due)) {
                Instant from = stop.from().isBefore(start) ? start : stop.from();
                due = due.plus(Duration.between(from, stop.to().get()));
            }
        }
        return due;
    }
}
