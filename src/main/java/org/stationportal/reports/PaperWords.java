package org.stationportal.reports;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;

/** The words of papers, which are Chinese whatever the reader's screen is. */
@Component
class PaperWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT).withZone(PortalTime.ZONE);

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT).withZone(PortalTime.ZONE);

    private final Texts texts;

    PaperWords(Texts texts) {
        this.texts = texts;
    }

    String of(String key, Object... arguments) {
        return texts.getTranslation(key, Texts.CHINESE, arguments);
    }

    String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** Without the year, where the paper names it. */
    String shortMoment(Instant instant) {
        return SHORT.format(instant);
    }

    String month(YearMonth month) {
        return of("reports.month", Integer.toString(month.getYear()), month.getMonthValue());
    }

    /** The stage, for a stage of a chain, and the title. */
    String what(EntrySummary entry) {
        return entry.stageKey().map(key -> of(key) + " · ").orElse("") + entry.title();
    }
}
