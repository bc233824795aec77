package org.stationportal.appeals.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.appeals.AppealState;
import org.stationportal.appeals.AppealSummary;
import org.stationportal.appeals.Appealing;
import org.stationportal.appeals.Appeals;
import org.stationportal.appeals.NextAppeal;
import org.stationportal.attachments.Attachments;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;

/** The services behind the pages of appeals, and the words that these share. */
@Component
record AppealServices(
        Appeals appeals,
        Appealing appealing,
        Attachments attachments,
        CurrentUser currentUser,
        TimeWords time,
        Texts texts,
        Clock clock) {

    StateBadge badge(AppealSummary appeal, Locale locale) {
        return new StateBadge(tone(appeal), texts.label("appeals.state", appeal.state(), locale));
    }

    /** Of the time to decide it; of nothing once it has ended. */
    Tone tone(AppealSummary appeal) {
        return switch (appeal.state()) {
            case PENDING -> time.tone(appeal.obligation());
            case UPHELD, OVERTURNED -> Tone.GREEN;
            case WITHDRAWN -> Tone.GREY;
        };
    }

    /** How long there is to decide it, or when it ended. */
    String when(AppealSummary appeal, Locale locale) {
        return appeal.state() == AppealState.PENDING
                ? time.left(appeal.obligation(), locale) + " · " + time.due(appeal.obligation(), locale)
                : appeal.endedAt().map(at -> moment(at, locale)).orElse("");
    }

    /** Until when one may appeal. */
    String until(NextAppeal next, Locale locale) {
        return next.until()
                .map(last -> texts.getTranslation("appeals.until", locale, Dates.day(last, today(), locale)))
                .orElseGet(() -> texts.getTranslation("appeals.untilPublished", locale));
    }

    String moment(Instant at, Locale locale) {
        return time.moment(at, locale);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }
}
