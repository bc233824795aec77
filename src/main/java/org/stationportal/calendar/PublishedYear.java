package org.stationportal.calendar;

import java.util.Comparator;
import java.util.List;

/** The days that the notice of one year names, in order: off-days and make-up workdays, nothing else. */
public record PublishedYear(int year, List<Day> days) {

    public PublishedYear {
        days = days.stream().sorted(Comparator.comparing(Day::date)).toList();
    }

    public long offDays() {
        return days.stream().filter(day -> !day.isWorked()).count();
    }

    public long makeUpDays() {
        return days.stream().filter(Day::isWorked).count();
    }
}
