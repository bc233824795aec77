package org.stationportal.reminders;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What chance decides in a {@link PlayedHistory}: how long until something happens, budgets, hours and days off. */
record HistoryDice(Random random) {

    /** Minutes to an hour, hours, or some days, at least one minute. */
    long minutes() {
        return 1L
                + switch (random.nextInt(4)) {
                    case 0 -> 1 + random.nextInt(60);
                    case 1 -> 60 + random.nextInt(400);
                    default -> random.nextInt(4 * 24 * 60);
                };
    }

    ReferenceBudget budget(LocalDateTime now) {
        ReferenceBudget.Kind kind = ReferenceBudget.Kind.values()[random.nextInt(6)];
        @Nullable
        LocalTime at = switch (random.nextInt(4)) {
            case 0 -> LocalTime.of(16, 0);
            case 1 -> LocalTime.MIDNIGHT;
            default -> null;
        };
        return switch (kind) {
            case MINUTES -> new ReferenceBudget(kind, 30 + 2 * random.nextInt(1500), null);
            case FIXED_DAY ->
                new ReferenceBudget(kind, now.getDayOfMonth() + random.nextInt(32 - now.getDayOfMonth()), at);
            default -> new ReferenceBudget(kind, 1 + random.nextInt(9), at);
        };
    }

    /** Opening at 8:00, 8:30 or 9:00, closing at 17:00, 17:30 or 18:00, with a break at noon. */
    List<ReferenceCalendar.Hours> hours() {
        int opening = 480 + 30 * random.nextInt(3);
        int close = 1020 + 30 * random.nextInt(3);
        return List.of(new ReferenceCalendar.Hours(opening, 720), new ReferenceCalendar.Hours(840, close));
    }

    /** Of the next weeks of the year some days, none of which is off by the notice. */
    Set<LocalDate> days(ReferenceCalendar calendar, LocalDate today) {
        var days = new TreeSet<LocalDate>();
        today.plusDays(1)
                .datesUntil(today.plusDays(25))
                .filter(day ->
                        day.getYear() == today.getYear() && !calendar.off().contains(day) && random.nextInt(8) == 0)
                .forEach(days::add);
        return days;
    }
}
