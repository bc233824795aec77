package org.stationportal.base.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.stationportal.base.PortalTime;

/** Times as people say them, in the zone of the portal: the year only when it is another one, never seconds. */
public final class Dates {

    private Dates() {}

    /** “10月9日(周五)17:30”, “Fri 9 Oct, 17:30”. */
    public static String moment(Instant instant, Instant now, Locale locale) {
        ZonedDateTime at = instant.atZone(PortalTime.ZONE);
        boolean sameYear = at.getYear() == now.atZone(PortalTime.ZONE).getYear();
        if (english(locale)) {
            return format(sameYear ? "EEE d MMM, HH:mm" : "EEE d MMM yyyy, HH:mm", at, locale);
        }
        return format(sameYear ? "M月d日(EEE)HH:mm" : "yyyy年M月d日(EEE)HH:mm", at, locale);
    }

    /** “10月9日(周五)”, “Fri 9 Oct”. */
    public static String day(LocalDate day, LocalDate today, Locale locale) {
        boolean sameYear = day.getYear() == today.getYear();
        if (english(locale)) {
            return format(sameYear ? "EEE d MMM" : "EEE d MMM yyyy", day, locale);
        }
        return format(sameYear ? "M月d日(EEE)" : "yyyy年M月d日(EEE)", day, locale);
    }

    /** The day on which the instant falls, as {@link #day(LocalDate, LocalDate, Locale)}. */
    public static String day(Instant instant, Instant now, Locale locale) {
        return day(LocalDate.ofInstant(instant, PortalTime.ZONE), LocalDate.ofInstant(now, PortalTime.ZONE), locale);
    }

    /** “17:30”. */
    public static String time(Instant instant, Locale locale) {
        return format("HH:mm", instant.atZone(PortalTime.ZONE), locale);
    }

    /** “2026年10月”, “October 2026”. */
    public static String month(YearMonth month, Locale locale) {
        return format(english(locale) ? "MMMM yyyy" : "yyyy年M月", month, locale);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static String format(String pattern, TemporalAccessor time, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, english(locale) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
                .format(time);
    }
}
