package org.stationportal.conversations.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;

/** Times in a chat: today and yesterday in words, else the day with its weekday; hours and minutes, never seconds. */
@Component
class ChatTimes {

    private final Clock clock;
    private final Texts texts;

    ChatTimes(Clock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, PortalTime.ZONE);
    }

    String day(LocalDate day, Locale locale) {
        LocalDate today = today();
        if (day.equals(today)) {
            return texts.getTranslation("conversations.today", locale);
        }
        if (day.equals(today.minusDays(1))) {
            return texts.getTranslation("conversations.yesterday", locale);
        }
        return Dates.day(day, today, locale);
    }

    /** The time alone on the day of the reference, else with its day. */
    String since(Instant reference, Instant at, Locale locale) {
        String time = Dates.time(at, locale);
        return dayOf(reference).equals(dayOf(at)) ? time : day(dayOf(at), locale) + " " + time;
    }

    /** The time alone for today, else the day alone: for lists. */
    String brief(Instant at, Locale locale) {
        LocalDate day = dayOf(at);
        return day.equals(today()) ? Dates.time(at, locale) : day(day, locale);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }
}
