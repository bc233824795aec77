package org.stationportal.deadlines;

import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.Calendars;

/** Which whole numbers make sense as a figure of a clause, by its name; refused at the field of that name. */
final class Figures {

    private static final int LONGEST_DAYS = 366;
    /** A calendar in which no day is worked for a year is refused, and a stop is that to whom it stops. */
    private static final int LONGEST_SUSPENSION = 180;

    private static final int LARGEST = 10_000;

    private Figures() {}

    static void check(Map<String, Integer> figures) {
        figures.forEach((name, figure) -> {
            int least = isLimit(name) ? 1 : 0;
            int most = most(name);
            if (figure < least || figure > most) {
                throw RuleViolation.at(name, "deadlines.error.figureRange", least, most);
            }
        });
    }

    /** Grace and lead may be none, and so may quotas; a time within which something is to be done has at least one. */
    private static boolean isLimit(String name) {
        return !name.startsWith("grace")
                && !name.startsWith("lead")
                && !name.startsWith("short")
                && (inWorkingDays(name)
                        || name.endsWith("Days")
                        || name.equals("days")
                        || inTime(name)
                        || name.equals("dayOfMonth"));
    }

    private static int most(String name) {
        if (name.equals("dayOfMonth")) {
            return 31;
        }
        if (name.equals("longestSuspensionDays")) {
            return LONGEST_SUSPENSION;
        }
        if (inWorkingDays(name)) {
            return Calendars.MOST_WORKING_DAYS;
        }
        return name.endsWith("Days") || name.equals("days") ? LONGEST_DAYS : LARGEST;
    }

    private static boolean inWorkingDays(String name) {
        return name.endsWith("orkingDays") || name.startsWith("total.") || name.startsWith("stage.");
    }

    private static boolean inTime(String name) {
        return name.contains("Minutes") || name.contains("Hours");
    }
}
