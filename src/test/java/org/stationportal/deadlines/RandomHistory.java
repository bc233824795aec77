package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.Notices;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingHours.Span;
import org.stationportal.calendar.WorkingTime;

/** A budget, a start, hours and stops from a seed; all in whole minutes, with every kind of edge drawn often. */
record RandomHistory(Budget budget, Instant start, WorkingTime time, List<Stop> stops, int extension) {

    private static final List<WorkingTime> TIMES = List.of(
            new WorkingTime(Notices.CALENDAR, WorkingHours.DEFAULT, 1),
            new WorkingTime(Notices.CALENDAR, WorkingHours.AROUND_THE_CLOCK, 2),
            new WorkingTime(Notices.CALENDAR, new WorkingHours(List.of(Span.of("16:00", "00:00"))), 3),
            new WorkingTime(BusinessCalendar.EVERY_DAY, WorkingHours.AROUND_THE_CLOCK, 4));

    static RandomHistory of(long seed) {
        var random = new Random(seed);
        Instant start = LocalDate.of(2024, 1, 1)
                .plusDays(random.nextInt(1300))
                .atTime(random.nextInt(24), random.nextInt(60))
                .atZone(PortalTime.ZONE)
                .toInstant();
        WorkingTime time = TIMES.get(random.nextInt(TIMES.size()));
        int extension = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        return new RandomHistory(budget(random), start, time, stops(random, start, time), extension);
    }

    Deadline computed() {
        return DueDates.compute(budget, start, time, stops, extension, Grace.NONE);
    }

    Deadline computed(List<Stop> otherStops) {
        return DueDates.compute(budget, start, time, otherStops, extension, Grace.NONE);
    }

    private static Budget budget(Random random) {
        Optional<LocalTime> at = switch (random.nextInt(4)) {
            case 0 -> Optional.of(LocalTime.of(16, 0));
            case 1 -> Optional.of(LocalTime.MIDNIGHT);
            default -> Optional.empty();
        };
        return switch (random.nextInt(6)) {
            case 0 -> new Budget.Elapsed(Duration.ofMinutes(1 + random.nextInt(5000)));
            case 1 -> new Budget.EndOfMonth(at);
            case 2 -> new Budget.FixedDay(1 + random.nextInt(31), at);
            case 3 -> new Budget.DaysAfter("", 1 + random.nextInt(9), Budget.Unit.CALENDAR, at);
            case 4 -> new Budget.DaysAfter("READING_DAY", 1 + random.nextInt(9), Budget.Unit.WORKING, at);
            default -> new Budget.WorkingDays(1 + random.nextInt(32), at);
        };
    }

    /** Before the start, around closings, across weekends and holidays, upon each other, and some that still stand. */
    private static List<Stop> stops(Random random, Instant start, WorkingTime time) {
        var stops = new ArrayList<Stop>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Instant from = start.plusSeconds(60L * (random.nextInt(30_000) - 3_000));
            Instant to = from.plusSeconds(60L * random.nextInt(random.nextBoolean() ? 600 : 12_000));
            stops.add(new Stop(
                    random.nextInt(3) == 0 ? atClosing(from, time) : from,
                    random.nextInt(12) == 0
                            ? Optional.empty()
                            : Optional.of(random.nextInt(3) == 0 ? atClosing(to, time) : to),
                    "reason " + i));
        }
        return stops;
    }

    private static Instant atClosing(Instant instant, WorkingTime time) {
        return time.closeOfBusiness(LocalDate.ofInstant(instant, PortalTime.ZONE));
    }
}
