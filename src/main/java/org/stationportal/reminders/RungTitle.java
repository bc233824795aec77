package org.stationportal.reminders;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stationportal.base.Texts;

/** What a rung says: its code without the number is the key, the number its argument. */
public final class RungTitle {

    private static final Pattern CODE = Pattern.compile("([A-Z_]+?)(?:_([0-9-]+))?");

    /** Rungs that say something of their own of a reward; the others say of it that it waits for an answer. */
    private static final Set<String> OF_REWARDS = Set.of("ANNOUNCED", "UNREAD", "BREACH");

    private RungTitle() {}

    /** What a rung says of a reward; nobody is late with one. */
    public static String ofReward(String rung, Texts texts, Locale locale) {
        Matcher code = CODE.matcher(rung);
        String known = code.matches() && OF_REWARDS.contains(code.group(1)) ? code.group(1) : "REMINDER";
        return texts.getTranslation("reminders.reward." + known, locale);
    }

    public static String of(String rung, Texts texts, Locale locale) {
        Matcher code = CODE.matcher(rung);
        if (!code.matches()) {
            return rung;
        }
        String number = code.group(2) == null ? "" : code.group(2);
        return texts.getTranslation("reminders.rung." + code.group(1), locale, number);
    }
}
