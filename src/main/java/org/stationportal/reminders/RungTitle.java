package org.stationportal.reminders;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stationportal.base.Texts;

/** What a rung says: its code without the number is the key, the number its argument. */
public final class RungTitle {

    private static final Pattern CODE = Pattern.compile("([A-Z_]+?)(?:_([0-9-]+))?");

    private RungTitle() {}

    public static String of(String rung, Texts texts, Locale locale) {
        Matcher code = CODE.matcher(rung);
        if (!code.matches()) {
            return rung;
        }
        String number = code.group(2) == null ? "" : code.group(2);
        return texts.getTranslation("reminders.rung." + code.group(1), locale, number);
    }
}
