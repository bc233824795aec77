package org.stationportal.counter.desk;

import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.deadlines.ObligationSummary;

/** The promised date on paper, which names the year, whatever the year is now. */
@Component
public class PromisedDate {

    private final Texts texts;

    PromisedDate(Texts texts) {
        this.texts = texts;
    }

    public String of(ObligationSummary obligation, Locale language) {
        String moment = moment(obligation.dueAt(), language);
        return obligation.provisional() ? texts.getTranslation("deadlines.provisional", language, moment) : moment;
    }

    public static String moment(Instant instant, Locale language) {
        return Dates.moment(instant, Instant.EPOCH, language);
    }
}
