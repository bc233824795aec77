package org.stationportal.repairs.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stationportal.base.PortalTime;

/** Finds the times in which nobody is on duty. */
final class DutyGaps {

    private DutyGaps() {}

    /** Between the beginnings of two days (the second exclusive) by the turns of these days and of the day before. */
    static List<DutyGap> between(LocalDate first, LocalDate end, List<DutyDay> days) {
        List<DutyGap> covered = days.stream()
                .flatMap(day -> day.people().stream()
                        .map(person -> new DutyGap(
                                person.hours().beginsOn(day.day()),
                                person.hours().endsAfter(day.day()))))
                .sorted(Comparator.comparing(DutyGap::from))
                .toList();
        var gaps = new ArrayList<DutyGap>();
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            gaps.addAll(ofDay(start(day), start(day.plusDays(1)), covered));
        }
        return gaps;
    }

    private static List<DutyGap> ofDay(Instant from, Instant until, List<DutyGap> covered) {
        var gaps = new ArrayList<DutyGap>();
        Instant open = from;
        for (DutyGap turn : covered) {
            if (turn.from().isAfter(open) && open.isBefore(until)) {
                gaps.add(new DutyGap(open, turn.from().isBefore(until) ? turn.from() : until));
            }
            if (turn.until().isAfter(open)) {
                open = turn.until();
            }
            if (!open.isBefore(until)) {
                return gaps;
            }
            if (!turn.from().isBefore(until)) {
                return gaps;
            }
        }
        gaps.add(new DutyGap(open, until));
        return gaps;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(PortalTime.ZONE).toInstant();
    }
}
