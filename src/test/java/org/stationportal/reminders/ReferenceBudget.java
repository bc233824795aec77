package org.stationportal.reminders;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A budget as it is written in the clauses, and its end counted day by day and second by second.
 *
 * @param n  days, minutes or the day of the month
 * @param at the hour at which it is due; null for the close of business
 */
record ReferenceBudget(Kind kind, int n, @Nullable LocalTime at) {

    enum Kind {
        WORKING_DAYS,
        MINUTES,
        END_OF_MONTH,
        DAYS_AFTER,
        WORKING_DAYS_AFTER,
        FIXED_DAY
    }

    /** A time in which the clock stood. */
    record Stood(LocalDateTime from, LocalDateTime until) {
        boolean covers(LocalDateTime instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }
    }

    boolean countsWorkingDays() {
        return kind == Kind.WORKING_DAYS || kind == Kind.WORKING_DAYS_AFTER;
    }

    LocalDateTime due(LocalDateTime start, int extension, ReferenceCalendar calendar, List<Stood> stood) {
        LocalDate day = start.toLocalDate();
        if (countsWorkingDays()) {
            LocalDate counted = day;
            for (int left = n + extension; left > 0; ) {
                counted = counted.plusDays(1);
                LocalDateTime closing = closing(counted, calendar);
                boolean counts = calendar.works(counted) && stood.stream().noneMatch(stop -> stop.covers(closing));
                left -= counts ? 1 : 0;
            }
            return closing(counted, calendar);
        }
        LocalDateTime end = switch (kind) {
            case MINUTES -> start.plusMinutes(n + extension);
            case END_OF_MONTH -> closing(day.withDayOfMonth(day.lengthOfMonth()).plusDays(extension), calendar);
            case DAYS_AFTER -> closing(day.plusDays(n + extension), calendar);
            case FIXED_DAY ->
                closing(day.withDayOfMonth(Math.min(n, day.lengthOfMonth())).plusDays(extension), calendar);
            case WORKING_DAYS, WORKING_DAYS_AFTER -> throw new IllegalStateException();
        };
        return stood.isEmpty() ? end : runningFor(start, end, stood);
    }

    /** As many seconds as lie from start to end, counted only while the clock runs. */
    private static LocalDateTime runningFor(LocalDateTime start, LocalDateTime end, List<Stood> stood) {
        if (end.isBefore(start)) {
            return end;
        }
        long second = second(start);
        for (long left = second(end) - second; left > 0; second++) {
            boolean runs = true;
            for (Stood stop : stood) {
                runs &= second < second(stop.from()) || second >= second(stop.until());
            }
            left -= runs ? 1 : 0;
        }
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    }

    private static long second(LocalDateTime instant) {
        return instant.toEpochSecond(ZoneOffset.UTC);
    }

    private LocalDateTime closing(LocalDate day, ReferenceCalendar calendar) {
        return at == null ? calendar.close(day) : calendar.closing(day, at);
    }
}
