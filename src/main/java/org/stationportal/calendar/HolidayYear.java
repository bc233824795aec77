package org.stationportal.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;

/** A year's notice as it comes in, in the format of holiday-cn; nothing in it is believed before {@link #checked()}. */
public record HolidayYear(int year, @Nullable List<@Nullable NamedDay> days) {

    private static final int LONGEST_NAME = 40;

    public record NamedDay(
            @Nullable String name,
            @Nullable LocalDate date,
            @JsonProperty("isOffDay") @Nullable Boolean isOffDay) {}

    /** The year's days if they make sense; else a violation that names the day and what is wrong with it. */
    public PublishedYear checked() {
        if (year < YearCalendar.FIRST.getYear() || year > YearCalendar.LAST.getYear()) {
            throw violation("year", String.valueOf(year), YearCalendar.FIRST.getYear(), YearCalendar.LAST.getYear());
        }
        if (days == null || days.isEmpty()) {
            // The common source keeps an empty file for a year whose notice has not come out.
            throw violation("empty", String.valueOf(year));
        }
        List<Day> checked = new ArrayList<>();
        Map<LocalDate, Day> seen = new HashMap<>();
        for (NamedDay named : days) {
            Day day = checked(named);
            Day before = seen.put(day.date(), day);
            if (before != null) {
                throw before.kind() == day.kind()
                        ? violation("duplicate", day.date())
                        : violation("contradiction", day.date());
            }
            checked.add(day);
        }
        StatutoryDays.core(year).forEach((date, name) -> {
            if (checked.stream().noneMatch(day -> day.date().equals(date) && !day.isWorked())) {
                throw violation("statutory", date, name);
            }
        });
        PublishedYear published = new PublishedYear(year, checked);
        checkWorkable(new YearCalendar(List.of(published)));
        return published;
    }

    /** Refuses what would leave a year without any working day: nothing could ever fall due in it. */
    static void checkWorkable(YearCalendar calendar) {
        calendar.yearWithoutWork().ifPresent(year -> {
            throw violation("noWorkingDay", String.valueOf(year));
        });
    }

    private Day checked(@Nullable NamedDay named) {
        if (named == null || named.date() == null) {
            throw violation("noDate");
        }
        LocalDate date = named.date();
        String name = named.name() == null ? "" : named.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw violation("name", date);
        }
        if (named.isOffDay() == null) {
            throw violation("noKind", date);
        }
        // A notice may begin in December of the year before and end in January of the year after.
        if (date.isBefore(LocalDate.of(year - 1, 12, 1)) || date.isAfter(LocalDate.of(year + 1, 1, 31))) {
            throw violation("otherYear", date, String.valueOf(year));
        }
        if (!named.isOffDay() && date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            throw violation("makeUpOnWeekday", date);
        }
        return new Day(date, named.isOffDay() ? DayKind.HOLIDAY : DayKind.MAKE_UP_WORKDAY, name);
    }

    private static RuleViolation violation(String rule, Object... arguments) {
        return RuleViolation.at("days", "calendar.rule." + rule, stringsOf(arguments));
    }

    /** Dates and years are shown as they stand in the file, so that they can be found there. */
    private static Object[] stringsOf(Object[] arguments) {
        Object[] strings = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            strings[i] = arguments[i].toString();
        }
        return strings;
    }
}
