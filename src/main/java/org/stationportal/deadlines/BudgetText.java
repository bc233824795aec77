package org.stationportal.deadlines;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a budget; texts of earlier versions have no hour, no unit and no event. */
final class BudgetText {

    private static final Pattern FORM = Pattern.compile("(?<kind>[A-Z]+):(?<what>[^@]*)(?:@(?<at>\\d\\d:\\d\\d))?");
    private static final Pattern DAYS_AFTER = Pattern.compile("(?<days>-?\\d+)(?<unit>W?)(?::(?<event>[A-Z0-9_]+))?");

    private BudgetText() {}

    static Budget parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw none(text);
        }
        String kind = form.group("kind");
        String what = form.group("what");
        Optional<LocalTime> at = Optional.ofNullable(form.group("at")).map(LocalTime::parse);
        if (kind.equals("EOM") && !what.isEmpty() || kind.equals("EL") && at.isPresent()) {
            throw none(text);
        }
        return switch (kind) {
            case "WD" -> new Budget.WorkingDays(Integer.parseInt(what), at);
            case "EL" -> new Budget.Elapsed(Duration.parse(what));
            case "EOM" -> new Budget.EndOfMonth(at);
            case "DA" -> daysAfter(text, what, at);
            case "FD" -> new Budget.FixedDay(Integer.parseInt(what), at);
            default -> throw none(text);
        };
    }

    private static Budget.DaysAfter daysAfter(String text, String what, Optional<LocalTime> at) {
        Matcher days = DAYS_AFTER.matcher(what);
        if (!days.matches()) {
            throw none(text);
        }
        return new Budget.DaysAfter(
                Optional.ofNullable(days.group("event")).orElse(""),
                Integer.parseInt(days.group("days")),
                days.group("unit").isEmpty() ? Budget.Unit.CALENDAR : Budget.Unit.WORKING,
                at);
    }

    private static IllegalArgumentException none(String text) {
        return new IllegalArgumentException("no budget: " + text);
    }
}
