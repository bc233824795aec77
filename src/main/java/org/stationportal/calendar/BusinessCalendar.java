package org.stationportal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Says what each date is; everything else follows from that. Dates outside the calendar's range are refused with an
 * {@link IllegalArgumentException}.
 */
@FunctionalInterface
public interface BusinessCalendar {

    /** A search that sees no working day for so many days ends: no real calendar rests that long. */
    int LONGEST_REST = 366;

    /** A shift by more days is a fault of the caller, and is refused instead of walked. */
    int LONGEST_SHIFT = 10_000;

    /** Saturdays and Sundays off, for ever. */
    BusinessCalendar WEEKENDS_OFF = date -> new Day(
            date, date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? DayKind.WORKDAY : DayKind.WEEKEND, "");

    /** Every day is worked: for duty rooms. */
    BusinessCalendar EVERY_DAY = date -> new Day(date, DayKind.WORKDAY, "");

    Day day(LocalDate date);

    default boolean isWorkingDay(LocalDate date) {
        return day(date).isWorked();
    }

    /** Whether the notice for this date's year is still to come. */
    default boolean provisional(LocalDate date) {
        return day(date).provisional();
    }

    /** The first working day after the date. */
    default LocalDate next(LocalDate date) {
        return seek(date, 1);
    }

    /** The last working day before the date. */
    default LocalDate previous(LocalDate date) {
        return seek(date, -1);
    }

    default LocalDate nextOrSame(LocalDate date) {
        return isWorkingDay(date) ? date : next(date);
    }

    default LocalDate previousOrSame(LocalDate date) {
        return isWorkingDay(date) ? date : previous(date);
    }

    /** The n-th working day after the date, or before it for a negative n; the date itself for 0, worked or not. */
    default LocalDate shift(LocalDate date, int n) {
        if (n < -LONGEST_SHIFT || n > LONGEST_SHIFT) {
            throw new IllegalArgumentException("a shift by " + n + " days");
        }
        LocalDate shifted = date;
        for (int left = n; left != 0; left -= Integer.signum(n)) {
            shifted = seek(shifted, Integer.signum(n));
        }
        return shifted;
    }

    /** How many working days lie from {@code start}, inclusive, to {@code end}, exclusive. */
    default int daysBetween(LocalDate start, LocalDate end) {
        if (start.isAfter(end)) {
            throw new IllegalArgumentException(start + " is after " + end);
        }
        return (int) start.datesUntil(end).filter(this::isWorkingDay).count();
    }

    /** Whether the notice for any date from {@code start}, inclusive, to {@code end}, exclusive, is still to come. */
    default boolean provisionalBetween(LocalDate start, LocalDate end) {
        return start.isBefore(end) && start.datesUntil(end).anyMatch(this::provisional);
    }

    /** Works only where both work; the other's reason stands where only the other is off. */
    default BusinessCalendar combinedWith(BusinessCalendar other) {
        return date -> {
            Day ours = day(date);
            Day theirs = other.day(date);
            Day decisive = ours.isWorked() && !theirs.isWorked() ? theirs : ours;
            return new Day(date, decisive.kind(), decisive.name(), ours.provisional() || theirs.provisional());
        };
    }

    private LocalDate seek(LocalDate date, int step) {
        LocalDate candidate = date;
        for (int i = 0; i < LONGEST_REST; i++) {
            candidate = candidate.plusDays(step);
            if (isWorkingDay(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no working day within " + LONGEST_REST + " days of " + date);
    }
}
