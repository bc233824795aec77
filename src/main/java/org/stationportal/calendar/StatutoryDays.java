package org.stationportal.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days that are off by law in any year, for 2020 to 2035: what a year is assumed to hold until its notice is
 * published. The lunar dates are those of the Hong Kong Observatory and the Purple Mountain Observatory; libraries that
 * compute them err by a day in 2027 and 2030, when the new moon falls within minutes of midnight.
 */
final class StatutoryDays {

    static final String NEW_YEAR = "元旦";
    static final String SPRING_FESTIVAL = "春节";
    static final String QINGMING = "清明节";
    static final String LABOUR_DAY = "劳动节";
    static final String DRAGON_BOAT = "端午节";
    static final String MID_AUTUMN = "中秋节";
    static final String NATIONAL_DAY = "国庆节";

    /** Year → first day of the lunar year, Qingming, Dragon Boat, Mid-Autumn. */
    private static final Map<Integer, Moving> MOVING = Map.ofEntries(
            moving(2020, "01-25", "04-04", "06-25", "10-01"),
            moving(2021, "02-12", "04-04", "06-14", "09-21"),
            moving(2022, "02-01", "04-05", "06-03", "09-10"),
            moving(2023, "01-22", "04-05", "06-22", "09-29"),
            moving(2024, "02-10", "04-04", "06-10", "09-17"),
            moving(2025, "01-29", "04-04", "05-31", "10-06"),
            moving(2026, "02-17", "04-05", "06-19", "09-25"),
            moving(2027, "02-06", "04-05", "06-09", "09-15"),
            moving(2028, "01-26", "04-04", "05-28", "10-03"),
            moving(2029, "02-13", "04-04", "06-16", "09-22"),
            moving(2030, "02-03", "04-05", "06-05", "09-12"),
            moving(2031, "01-23", "04-05", "06-24", "10-01"),
            moving(2032, "02-11", "04-04", "06-12", "09-19"),
            moving(2033, "01-31", "04-04", "06-01", "09-08"),
            moving(2034, "02-19", "04-05", "06-20", "09-27"),
            moving(2035, "02-08", "04-05", "06-10", "09-16"));

    private StatutoryDays() {}

    /** The statutory days of a year with their names. */
    static SortedMap<LocalDate, String> of(int year) {
        Moving moving = movingOf(year);
        SortedMap<LocalDate, String> days = new TreeMap<>();
        put(days, LocalDate.of(year, 1, 1), 1, NEW_YEAR);
        // The list of days assumed off that the station's clauses give leaves the Spring Festival out; nobody works on
        // it, and a deadline that fell on New Year's Eve would only be moved again by the notice. So it counts: eve to
        // third day, by the rule in force since 2025.
        put(days, moving.lunarNewYear().atYear(year).minusDays(1), 4, SPRING_FESTIVAL);
        put(days, moving.qingming().atYear(year), 1, QINGMING);
        put(days, LocalDate.of(year, 5, 1), 2, LABOUR_DAY);
        put(days, moving.dragonBoat().atYear(year), 1, DRAGON_BOAT);
        put(days, LocalDate.of(year, 10, 1), 3, NATIONAL_DAY);
        put(days, moving.midAutumn().atYear(year), 1, MID_AUTUMN);
        return days;
    }

    /** The one day of each holiday that every notice of whatever year gives off. */
    static SortedMap<LocalDate, String> core(int year) {
        Moving moving = movingOf(year);
        SortedMap<LocalDate, String> days = new TreeMap<>();
        put(days, LocalDate.of(year, 1, 1), 1, NEW_YEAR);
        put(days, moving.lunarNewYear().atYear(year), 1, SPRING_FESTIVAL);
        put(days, moving.qingming().atYear(year), 1, QINGMING);
        put(days, LocalDate.of(year, 5, 1), 1, LABOUR_DAY);
        put(days, moving.dragonBoat().atYear(year), 1, DRAGON_BOAT);
        put(days, LocalDate.of(year, 10, 1), 1, NATIONAL_DAY);
        put(days, moving.midAutumn().atYear(year), 1, MID_AUTUMN);
        return days;
    }

    private static Moving movingOf(int year) {
        Moving moving = MOVING.get(year);
        if (moving == null) {
            throw new IllegalArgumentException("no statutory days known for " + year);
        }
        return moving;
    }

    private static void put(SortedMap<LocalDate, String> days, LocalDate first, int length, String name) {
        for (int i = 0; i < length; i++) {
            days.merge(first.plusDays(i), name, (one, other) -> one + "、" + other);
        }
    }

    private static Map.Entry<Integer, Moving> moving(
            int year, String lunarNewYear, String qingming, String dragonBoat, String midAutumn) {
        return Map.entry(year, new Moving(day(lunarNewYear), day(qingming), day(dragonBoat), day(midAutumn)));
    }

    private static MonthDay day(String monthAndDay) {
        return MonthDay.parse("--" + monthAndDay);
    }

    private record Moving(MonthDay lunarNewYear, MonthDay qingming, MonthDay dragonBoat, MonthDay midAutumn) {}
}
