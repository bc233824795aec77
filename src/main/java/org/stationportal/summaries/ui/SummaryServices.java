package org.stationportal.summaries.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.summaries.Submissions;
import org.stationportal.summaries.Summaries;
import org.stationportal.summaries.SummaryRow;
import org.stationportal.summaries.SummaryState;
import org.stationportal.summaries.SummaryWriting;
import org.stationportal.summaries.Week;

/** The services behind the pages of summaries, and the words that these share. */
@Component
record SummaryServices(
        Summaries summaries,
        SummaryWriting writing,
        Submissions submissions,
        TimeWords time,
        Texts texts,
        Clock clock) {

    /** “11月23日(周一) – 11月29日(周日)”. */
    String week(Week week, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        return Dates.day(week.monday(), today, locale) + " – " + Dates.day(week.sunday(), today, locale);
    }

    /** When it was submitted, or how long there is for it. */
    String when(SummaryRow row, Locale locale) {
        return row.submittedAt()
                .map(at -> texts.getTranslation("summaries.revision", locale, row.revision(), moment(at, locale)))
                .or(() -> row.obligation().map(owed -> time.left(owed, locale) + " · " + time.due(owed, locale)))
                .orElse("");
    }

    StateBadge badge(SummaryRow row, Locale locale) {
        return new StateBadge(tone(row), texts.label("summaries.state", row.state(), locale));
    }

    /** Of the time to submit it; of nothing for whoever does not owe one. */
    Tone tone(SummaryRow row) {
        return row.obligation().map(time::tone).orElse(row.state() == SummaryState.PLANNING ? Tone.GREY : Tone.GREEN);
    }

    String moment(Instant at, Locale locale) {
        return time.moment(at, locale);
    }

    /** “已保存 17:02”. */
    String kept(Locale locale) {
        return texts.getTranslation("summaries.kept", locale, Dates.time(clock.instant(), locale));
    }
}
