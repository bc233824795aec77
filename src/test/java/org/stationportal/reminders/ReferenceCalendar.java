package org.stationportal.reminders;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A wall calendar with the hours of a working day beside it: days off, weekends that are worked, and spans. Everything is
 * counted on it step by step, in the local time of the station; nothing of the portal's own calendar is used.
 */
final class ReferenceCalendar {

    /** From a minute of the day to another; 1440 is its end. */
    record Hours(int from, int until) {}

    private final Set<LocalDate> off;
    private final Set<LocalDate> madeUp;
    private final List<Hours> hours;
    private final Map<List<Object>, LocalDateTime> added = new HashMap<>();

    ReferenceCalendar(Set<LocalDate> off, Set<LocalDate> madeUp, List<Hours> hours) {
        this.off = off;
        this.madeUp = madeUp;
        this.hours = hours;
    }

    ReferenceCalendar withHours(List<Hours> others) {
        return new ReferenceCalendar(off, madeUp, others);
    }

    /** Those days that are worked are off, and the others are worked. */
    ReferenceCalendar turning(Set<LocalDate> days) {
        Set<LocalDate> allOff = new HashSet<>(off);
        Set<LocalDate> allMadeUp = new HashSet<>(madeUp);
        days.forEach(day -> (works(day) ? allOff : allMadeUp).add(day));
        allMadeUp.removeAll(allOff);
        return new ReferenceCalendar(allOff, allMadeUp, hours);
    }

    List<Hours> hours() {
        return hours;
    }

    Set<LocalDate> off() {
        return off;
    }

    Set<LocalDate> madeUp() {
        return madeUp;
    }

    boolean works(LocalDate day) {
        if (off.contains(day)) {
            return false;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend || madeUp.contains(day);
    }

    LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!works(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    LocalDate after(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; left -= works(found) ? 1 : 0) {
            found = found.plusDays(1);
        }
        return found;
    }

    LocalDate before(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; left -= works(found) ? 1 : 0) {
            found = found.minusDays(1);
        }
        return found;
    }

    LocalDateTime opening(LocalDate day) {
        return day.atStartOfDay().plusMinutes(hours.getFirst().from());
    }

    LocalDateTime close(LocalDate day) {
        return day.atStartOfDay().plusMinutes(hours.getLast().until());
    }

    boolean works(LocalDateTime instant) {
        return works(instant.toLocalDate()) && worksAt(instant.toLocalTime().toSecondOfDay());
    }

    /** The instant itself if it is worked, else the next opening or the end of the break. */
    LocalDateTime nextWorked(LocalDateTime instant) {
        LocalDateTime found = instant;
        while (!works(found)) {
            found = found.withSecond(0).plusMinutes(1);
        }
        return found;
    }

    /** When so many minutes have been worked since an instant; second by second. */
    LocalDateTime after(LocalDateTime start, long minutes) {
        return added.computeIfAbsent(List.of(start, minutes), k -> {
            LocalDate day = start.toLocalDate();
            int second = start.toLocalTime().toSecondOfDay();
            for (long left = minutes * 60; left > 0; ) {
                if (second == 86_400) {
                    day = day.plusDays(1);
                    second = 0;
                }
                if (works(day)) {
                    left -= worksAt(second) ? 1 : 0;
                    second++;
                } else {
                    second = 86_400;
                }
            }
            return day.atStartOfDay().plusSeconds(second);
        });
    }

    /** Whether from one instant to another at least so many minutes are worked. */
    boolean hasWorked(LocalDateTime from, LocalDateTime until, long minutes) {
        return !after(from, minutes).isAfter(until);
    }

    /** The end of a day at the close of business or at an hour of its own, which at midnight is 24:00. */
    LocalDateTime closing(LocalDate day, LocalTime at) {
        return at.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(at);
    }

    private boolean worksAt(int second) {
        return hours.stream().anyMatch(span -> second >= span.from() * 60 && second < span.until() * 60);
    }
}
