package org.stationportal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The working calendar of 2020 to 2035 by the published notices. A year without one is provisional: weekends and the
 * statutory days are assumed off, and no make-up workdays are known. What it is asked a million times, at a sweep or a
 * recomputation, it looks up: the days are counted once, when the calendar is made.
 */
public final class YearCalendar implements BusinessCalendar {

    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2035, 12, 31);

    private static final long FIRST_EPOCH_DAY = FIRST.toEpochDay();

    private final Day[] days = new Day[(int) ChronoUnit.DAYS.between(FIRST, LAST) + 1];

    /** How many days before the i-th of the range are worked, and how many lack a notice. */
    private final int[] workedBefore = new int[days.length + 1];

    private final int[] provisionalBefore = new int[days.length + 1];
    private final LocalDate[] worked;
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
        for (int i = 0; i < days.length; i++) {
            workedBefore[i + 1] = workedBefore[i] + (days[i].isWorked() ? 1 : 0);
            provisionalBefore[i + 1] = provisionalBefore[i] + (days[i].provisional() ? 1 : 0);
        }
        worked = Arrays.stream(days).filter(Day::isWorked).map(Day::date).toArray(LocalDate[]::new);
    }

    @Override
    public Day day(LocalDate date) {
        return days[indexOf(date)];
    }

    @Override
    public LocalDate next(LocalDate date) {
        return worked(workedBefore[indexOf(date) + 1], date);
    }

    @Override
    public LocalDate previous(LocalDate date) {
        return worked(workedBefore[indexOf(date)] - 1L, date);
    }

    @Override
    public LocalDate shift(LocalDate date, int n) {
        if (n == 0) {
            return date;
        }
        int index = indexOf(date);
        return worked(n > 0 ? workedBefore[index + 1] + (n - 1L) : workedBefore[index] + (long) n, date);
    }

    @Override
    public int daysBetween(LocalDate start, LocalDate end) {
        return start.isBefore(end)
                ? difference(workedBefore, start, end)
                : BusinessCalendar.super.daysBetween(start, end);
    }

    @Override
    public boolean provisionalBetween(LocalDate start, LocalDate end) {
        return start.isBefore(end) && difference(provisionalBefore, start, end) > 0;
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

    /** The first year of its range in which nobody ever works; such a calendar must not come into force. */
    Optional<Integer> yearWithoutWork() {
        return IntStream.rangeClosed(FIRST.getYear(), LAST.getYear())
                .filter(year -> daysBetween(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)) == 0)
                .boxed()
                .findFirst();
    }

    private LocalDate worked(long rank, LocalDate asked) {
        if (rank < 0 || rank >= worked.length) {
            throw new IllegalArgumentException("from " + asked + " out of " + FIRST + " to " + LAST);
        }
        return worked[(int) rank];
    }

    /** From the start, inclusive, to a later end, exclusive. */
    private static int difference(int[] before, LocalDate start, LocalDate end) {
        return before[indexOf(end.minusDays(1)) + 1] - before[indexOf(start)];
    }

    private static int indexOf(LocalDate date) {
        if (!covers(date)) {
            throw new IllegalArgumentException(date + " is outside " + FIRST + " to " + LAST);
        }
        return (int) (date.toEpochDay() - FIRST_EPOCH_DAY);
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
