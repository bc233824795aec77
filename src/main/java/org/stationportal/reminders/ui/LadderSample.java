package org.stationportal.reminders.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stationportal.reminders.Ladder;

/** The sample with which a ladder of a clause is shown first: the longest limit among the clause's own figures. */
final class LadderSample {

    private static final Map<Ladder.Family, Integer> USUAL =
            Map.of(Ladder.Family.WORKING_DAYS, 5, Ladder.Family.ELAPSED, 120, Ladder.Family.CALENDAR_DAYS, 15);

    private LadderSample() {}

    static int of(Map<String, Integer> figures, Ladder.Family family) {
        return limit(figures, family).orElseGet(() -> usual(family));
    }

    /** Long enough for every step of the standard ladder. */
    static int usual(Ladder.Family family) {
        return USUAL.getOrDefault(family, 1);
    }

    /** The kind of budget that the clause's figures speak of first. */
    static Ladder.Family family(Map<String, Integer> figures) {
        return Arrays.stream(Ladder.Family.values())
                .filter(family -> limit(figures, family).isPresent())
                .findFirst()
                .orElse(Ladder.Family.WORKING_DAYS);
    }

    private static Optional<Integer> limit(Map<String, Integer> figures, Ladder.Family family) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getValue() > 0 && limits(figure.getKey(), family))
                .map(figure -> figure.getKey().contains("Hours") ? figure.getValue() * 60 : figure.getValue())
                .max(Integer::compare);
    }

    /** Lead and grace, and for how long one may suspend, are no limits. */
    private static boolean limits(String name, Ladder.Family family) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("lead")
                || lower.startsWith("grace")
                || lower.startsWith("short")
                || lower.startsWith("longest")
                || lower.startsWith("renewal")) {
            return false;
        }
        return switch (family) {
            case WORKING_DAYS ->
                lower.endsWith("workingdays") || lower.startsWith("total.") || lower.startsWith("stage.");
            case ELAPSED -> lower.contains("minutes") || lower.contains("hours");
            case CALENDAR_DAYS -> lower.endsWith("days") && !lower.endsWith("workingdays");
        };
    }
}
