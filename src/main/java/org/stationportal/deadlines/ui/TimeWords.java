package org.stationportal.deadlines.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Tone;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.Calendars;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;

/** Time in words and exact: “还剩 1 个工作日 · 10月9日(周五)17:30”, with the colour that goes with it. */
@Component
public class TimeWords {

    private final Clock clock;
    private final Calendars calendars;
    private final Texts texts;

    TimeWords(Clock clock, Calendars calendars, Texts texts) {
        this.clock = clock;
        this.calendars = calendars;
        this.texts = texts;
    }

    /** Red from due on, amber on the due day (or the last quarter of an elapsed budget), blue before; a reward is never late. */
    public Tone tone(ObligationSummary obligation) {
        if (obligation.rewarding()) {
            return rewardTone(obligation.status());
        }
        return switch (obligation.status()) {
            case WAITING, SUSPENDED, CANCELLED -> Tone.GREY;
            case FULFILLED -> Tone.GREEN;
            case FULFILLED_LATE, MISSED -> Tone.RED;
            case OPEN -> openTone(obligation);
        };
    }

    private static Tone rewardTone(ObligationStatus status) {
        return switch (status) {
            case WAITING, SUSPENDED, CANCELLED, FULFILLED -> Tone.GREY;
            case OPEN -> Tone.BLUE;
            case FULFILLED_LATE, MISSED -> Tone.GREEN;
        };
    }

    private Tone openTone(ObligationSummary obligation) {
        Instant now = clock.instant();
        if (now.isAfter(obligation.dueAt())) {
            return Tone.RED;
        }
        boolean soon = obligation.budget().roundTheClock() || !day(now).isBefore(day(obligation.dueAt()));
        return soon ? Tone.AMBER : Tone.BLUE;
    }

    /** How much time is left or by how much it is late; the state's word when no time runs. */
    public String left(ObligationSummary obligation, Locale locale) {
        if (obligation.status() != ObligationStatus.OPEN) {
            return obligation.rewarding() && obligation.status() == ObligationStatus.MISSED
                    ? texts.getTranslation("deadlines.rewarded", locale)
                    : texts.label("deadlines.status", obligation.status(), locale);
        }
        Instant now = clock.instant();
        Instant due = obligation.dueAt();
        if (now.isAfter(due) && obligation.rewarding()) {
            return texts.getTranslation("deadlines.rewardWaits", locale);
        }
        if (now.isAfter(due)) {
            return texts.getTranslation("deadlines.overdueBy", locale, span(Duration.between(due, now), locale));
        }
        BusinessCalendar calendar = calendars.calendar();
        int days = day(now).isBefore(day(due)) ? calendar.daysBetween(day(now).plusDays(1), day(due).plusDays(1)) : 0;
        return obligation.budget().roundTheClock() || days == 0
                ? texts.getTranslation("deadlines.left", locale, span(Duration.between(now, due), locale))
                : texts.getTranslation("deadlines.leftWorkingDays", locale, days);
    }

    /** The due instant, for example “10月9日(周五)17:30”; with a word when the calendar is not yet published. */
    public String due(ObligationSummary obligation, Locale locale) {
        String moment = moment(obligation.dueAt(), locale);
        return obligation.provisional() ? texts.getTranslation("deadlines.provisional", locale, moment) : moment;
    }

    public String moment(Instant instant, Locale locale) {
        return Dates.moment(instant, clock.instant(), locale);
    }

    private String span(Duration duration, Locale locale) {
        if (duration.toHours() >= 48) {
            return texts.getTranslation("deadlines.days", locale, duration.toDays());
        }
        return duration.toMinutes() >= 60
                ? texts.getTranslation("deadlines.hours", locale, duration.toHours(), duration.toMinutesPart())
                : texts.getTranslation("deadlines.minutes", locale, duration.toMinutes());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, PortalTime.ZONE);
    }
}
