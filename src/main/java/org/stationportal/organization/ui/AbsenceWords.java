package org.stationportal.organization.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.organization.Absence;

/** When somebody is away, as people say it: whole days by their last day, halves as morning and afternoon. */
@Component
class AbsenceWords {

    private final Texts texts;
    private final Clock clock;

    AbsenceWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String from(Instant from) {
        return switch (time(from)) {
            case LocalTime t when t.equals(LocalTime.MIDNIGHT) -> day(from);
            case LocalTime t when t.equals(LocalTime.NOON) -> half(from, Half.AFTERNOON);
            default -> Dates.moment(from, clock.instant(), locale());
        };
    }

    /** The end is exclusive: midnight is said as the day before. */
    String until(Instant until) {
        return switch (time(until)) {
            case LocalTime t when t.equals(LocalTime.MIDNIGHT) -> day(until.minus(Duration.ofHours(1)));
            case LocalTime t when t.equals(LocalTime.NOON) -> half(until, Half.MORNING);
            default -> Dates.moment(until, clock.instant(), locale());
        };
    }

    String period(Absence absence) {
        String from = from(absence.from());
        String until = until(absence.until());
        return from.equals(until) ? from : texts.getTranslation("organization.absence.row", locale(), from, until);
    }

    private String half(Instant instant, Half half) {
        return texts.getTranslation(
                "organization.absence.dayHalf",
                locale(),
                day(instant),
                texts.getTranslation("organization.absence.half." + half.name(), locale()));
    }

    private String day(Instant instant) {
        return Dates.day(instant, clock.instant(), locale());
    }

    private static LocalTime time(Instant instant) {
        return instant.atZone(PortalTime.ZONE).toLocalTime();
    }

    private static Locale locale() {
        return ScreenLocale.get();
    }
}
