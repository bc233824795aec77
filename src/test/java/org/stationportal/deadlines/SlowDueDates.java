package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.WorkingTime;

/** The rules of the deadlines, walked day by day and minute by minute, as one would count on a wall calendar. */
final class SlowDueDates {

    private SlowDueDates() {}

    static Instant due(Budget budget, Instant start, WorkingTime time, List<Stop> stops, int extension) {
        LocalDate day = LocalDate.ofInstant(start, PortalTime.ZONE);
        YearMonth month = YearMonth.from(day);
        return switch (budget) {
            case Budget.WorkingDays b -> workingDays(day, b.days() + extension, b.at(), time, stops);
            case Budget.DaysAfter b
            when b.unit() == Budget.Unit.WORKING -> workingDays(day, b.days() + extension, b.at(), time, stops);
            case Budget.DaysAfter b -> minutes(start, closing(day.plusDays(b.days() + extension), b.at(), time), stops);
            case Budget.EndOfMonth b ->
                minutes(start, closing(month.atEndOfMonth().plusDays(extension), b.at(), time), stops);
            case Budget.FixedDay b -> {
                LocalDate date = day.withDayOfMonth(1);
                while (date.getDayOfMonth() < b.dayOfMonth() && date.plusDays(1).getMonth() == day.getMonth()) {
                    date = date.plusDays(1);
                }
                yield minutes(start, closing(date.plusDays(extension), b.at(), time), stops);
            }
            case Budget.Elapsed b -> minutes(start, start.plus(b.duration()).plusSeconds(60L * extension), stops);
        };
    }

    private static Instant workingDays(
            LocalDate start, int days, Optional<LocalTime> at, WorkingTime time, List<Stop> stops) {
        LocalDate date = start;
        for (int counted = 0; counted < days; ) {
            date = date.plusDays(1);
            if (time.calendar().day(date).isWorked() && !stands(closing(date, at, time), stops)) {
                counted++;
            }
        }
        return closing(date, at, time);
    }

    private static Instant minutes(Instant start, Instant end, List<Stop> stops) {
        long left = Duration.between(start, end).toMinutes();
        if (left <= 0) {
            return end;
        }
        Instant due = start;
        while (left > 0) {
            left -= stands(due, stops) ? 0 : 1;
            due = due.plusSeconds(60);
        }
        return due;
    }

    /** A stop without an end is not counted before it has one. */
    private static boolean stands(Instant instant, List<Stop> stops) {
        return stops.stream()
                .anyMatch(stop -> stop.to().isPresent()
                        && !instant.isBefore(stop.from())
                        && instant.isBefore(stop.to().get()));
    }

    private static Instant closing(LocalDate date, Optional<LocalTime> at, WorkingTime time) {
        LocalTime end = at.orElse(time.hours().closeOfBusiness());
        LocalDate on = end.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
        return on.atTime(end).atZone(PortalTime.ZONE).toInstant();
    }
}
