package org.stationportal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The working calendar of 2020 to 2035 by the published notices. A year without one is provisional: weekends and the
 * statutory days are assumed off, and no make-up workdays are known.
 */
public final class YearCalendar implements BusinessCalendar {

    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2035, 12, 31);

    private final Day[] days = new Day[(int) ChronoUnit.DAYS.between(FIRST, LAST) + 1];
    private final SortedMap<Integer, PublishedYear> years = new TreeMap<>();

    /** A calendar of the years given; of two notices for one year the later in the collection counts. */
    public YearCalendar(Collection<PublishedYear> published) {
        published.forEach(year -> years.put(year.year(), year));
        // A notice may reach into a neighbouring year (31 December): where two name a date, the later year's counts.
        Map<LocalDate, Day> named = new HashMap<>();
        years.values().forEach(year -> year.days().forEach(day -> named.put(day.date(), day)));
        Map<LocalDate, String> statutory = new HashMap<>();
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            if (!published(year)) {
                statutory.putAll(StatutoryDays.of(year));
            }
        }
        Arrays.setAll(days, i -> {
            LocalDate date = FIRST.plusDays(i);
            return decide(date, named.get(date), statutory.get(date));
        });
    }

    @Override
    public Day day(LocalDate date) {
        if (!covers(date)) {
            throw new IllegalArgumentException(date + " is outside " + FIRST + " to " + LAST);
        }
        return days[(int) ChronoUnit.DAYS.between(FIRST, date)];
    }

    public static boolean covers(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    /** Whether the notice of the year is known. */
    public boolean published(int year) {
        return years.containsKey(year);
    }

    public SortedSet<Integer> publishedYears() {
        return new TreeSet<>(years.keySet());
    }

    private Day decide(LocalDate date, @Nullable Day named, @Nullable String statutory) {
        boolean provisional = !published(date.getYear());
        if (named != null) {
            return new Day(date, named.kind(), named.name(), provisional);
        }
        if (statutory != null) {
            return new Day(date, DayKind.HOLIDAY, statutory, provisional);
        }
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return new Day(date, weekend ? DayKind.WEEKEND : DayKind.WORKDAY, "", provisional);
    }
}
