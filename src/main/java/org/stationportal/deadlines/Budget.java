package org.stationportal.deadlines;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stationportal.base.RuleViolation;

/**
 * How much time an obligation gives; kept as short text in the database. What is due on a day is due at its close of
 * business or, where {@code at} says so, at that time of day (00:00 is the end of the day).
 */
public sealed interface Budget {

    /** The longest budget, in days of whatever kind. */
    int MOST_DAYS = 1000;

    /** Due on the n-th working day after the day of the start. */
    record WorkingDays(int days, Optional<LocalTime> at) implements Budget {
        public WorkingDays {
            limited(days);
            wholeMinutes(at);
        }

        public WorkingDays(int days) {
            this(days, Optional.empty());
        }
    }

    /** Due when the time has run out, round the clock. */
    record Elapsed(Duration duration) implements Budget {
        public Elapsed {
            if (!duration.isPositive() || duration.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
                throw RuleViolation.at("budget", "calendar.rule.budgetTime", MOST_DAYS);
            }
        }
    }

    /** Due on the last day of the month in which it starts, be it a working day or not. */
    record EndOfMonth(Optional<LocalTime> at) implements Budget {
        public EndOfMonth {
            wholeMinutes(at);
        }

        public EndOfMonth() {
            this(Optional.empty());
        }
    }

    /**
     * Due on the n-th day, worked or of the calendar, after the day of an event; the obligation starts with it.
     *
     * @param event what it counts from, a code such as READING_DAY; empty where that is the opening itself
     */
    record DaysAfter(String event, int days, Unit unit, Optional<LocalTime> at) implements Budget {

        private static final Pattern EVENT = Pattern.compile("|[A-Z][A-Z0-9_]{0,19}");

        public DaysAfter {
            limited(days);
            wholeMinutes(at);
            if (!EVENT.matcher(event).matches()) {
                throw new IllegalArgumentException("no code of an event: " + event);
            }
        }

        public DaysAfter(int days) {
            this("", days, Unit.CALENDAR, Optional.empty());
        }

        public DaysAfter(String event, int days, Unit unit) {
            this(event, days, unit, Optional.empty());
        }
    }

    /** Due on the given day of the month in which it starts, on the last day in shorter months. */
    record FixedDay(int dayOfMonth, Optional<LocalTime> at) implements Budget {
        public FixedDay {
            if (dayOfMonth < 1 || dayOfMonth > 31) {
                throw RuleViolation.at("budget", "calendar.rule.dayOfMonth");
            }
            wholeMinutes(at);
        }

        public FixedDay(int dayOfMonth) {
            this(dayOfMonth, Optional.empty());
        }
    }

    /** What days are counted. */
    enum Unit {
        CALENDAR,
        WORKING
    }

    /** The hour at which it is due; empty for the close of business, and for what ends at an instant. */
    default Optional<LocalTime> at() {
        return Optional.empty();
    }

    /** Whether the time runs round the clock, so that reminders ring at night as well. */
    default boolean roundTheClock() {
        return this instanceof Elapsed;
    }

    /** For example {@code WD:5@16:00}, {@code DA:3W:READING_DAY}, {@code EL:PT1H30M}; at most 40 characters. */
    default String text() {
        return switch (this) {
            case WorkingDays(int days, Optional<LocalTime> at) -> "WD:" + days + text(at);
            case Elapsed(Duration duration) -> "EL:" + duration;
            case EndOfMonth(Optional<LocalTime> at) -> "EOM:" + text(at);
            case DaysAfter(String event, int days, Unit unit, Optional<LocalTime> at) ->
                "DA:" + days + (unit == Unit.WORKING ? "W" : "") + (event.isEmpty() ? "" : ":" + event) + text(at);
            case FixedDay(int day, Optional<LocalTime> at) -> "FD:" + day + text(at);
        };
    }

    static Budget parse(String text) {
        return BudgetText.parse(text);
    }

    private static String text(Optional<LocalTime> at) {
        return at.map(time -> "@" + time).orElse("");
    }

    private static void limited(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw RuleViolation.at("budget", "calendar.rule.budgetDays", MOST_DAYS);
        }
    }

    private static void wholeMinutes(Optional<LocalTime> at) {
        if (at.filter(time -> time.getSecond() + time.getNano() != 0).isPresent()) {
            throw RuleViolation.at("budget", "calendar.rule.wholeMinutes");
        }
    }
}
