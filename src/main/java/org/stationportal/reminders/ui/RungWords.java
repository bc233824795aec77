package org.stationportal.reminders.ui;

import java.util.Locale;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Tone;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.RungTitle;

/** The title and the colour of a notice. */
final class RungWords {

    private RungWords() {}

    static String title(NoticeDetails notice, Texts texts, Locale locale) {
        return notice.rewarding()
                ? RungTitle.ofReward(notice.rung(), texts, locale)
                : RungTitle.of(notice.rung(), texts, locale);
    }

    static Tone tone(NoticeDetails notice) {
        if (notice.rewarding()) {
            return notice.kind() == NoticeDetails.Kind.BREACH ? Tone.GREEN : Tone.BLUE;
        }
        return switch (notice.kind()) {
            case OVERDUE_ALERT, ESCALATION, BREACH -> Tone.RED;
            case REMINDER ->
                notice.rung().startsWith("ANNOUNCED") || notice.rung().startsWith("WORKING_DAYS_2")
                        ? Tone.BLUE
                        : Tone.AMBER;
        };
    }
}
