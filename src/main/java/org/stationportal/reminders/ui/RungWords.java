package org.stationportal.reminders.ui;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Tone;
import org.stationportal.reminders.NoticeDetails;

/** What a rung says: its code without the number is the key, the number its argument. */
final class RungWords {

    private static final Pattern CODE = Pattern.compile("([A-Z_]+?)(?:_([0-9-]+))?");

    private RungWords() {}

    static String title(NoticeDetails notice, Texts texts, Locale locale) {
        Matcher code = CODE.matcher(notice.rung());
        if (!code.matches()) {
            return notice.rung();
        }
        String number = code.group(2) == null ? "" : code.group(2);
        return texts.getTranslation("reminders.rung." + code.group(1), locale, number);
    }

    static Tone tone(NoticeDetails notice) {
        return switch (notice.kind()) {
            case OVERDUE_ALERT, ESCALATION, BREACH -> Tone.RED;
            case REMINDER ->
                notice.rung().startsWith("ANNOUNCED") || notice.rung().startsWith("WORKING_DAYS_2")
                        ? Tone.BLUE
                        : Tone.AMBER;
        };
    }
}
