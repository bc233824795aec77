package org.stationportal.deadlines;

import java.time.Duration;

/** How much time an obligation gives; kept as short text in the database. */
public sealed interface Budget {

    /** Due at the close of business of the n-th working day after the day of the start. */
    record WorkingDays(int days) implements Budget {
        public WorkingDays {
            atLeastOne(days);
        }
    }

    /** Due when the time has run out, round the clock. */
    record Elapsed(Duration duration) implements Budget {
        public Elapsed {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("an elapsed budget must be positive, not " + duration);
            }
        }
    }

    /** Due at the close of business of the last day of the month in which it starts, be it a working day or not. */
    record EndOfMonth() implements Budget {}

    /** Due at the close of business of the n-th calendar day after the day of the start. */
    record DaysAfter(int days) implements Budget {
        public DaysAfter {
            atLeastOne(days);
        }
    }

    /** Due at the close of business of the given day of the month in which it starts, the last day in shorter months. */
    record FixedDay(int dayOfMonth) implements Budget {
        public FixedDay {
            if (dayOfMonth < 1 || dayOfMonth > 31) {
                throw new IllegalArgumentException("no day of a month: " + dayOfMonth);
            }
        }
    }

    /** Whether the time runs round the clock, so that reminders ring at night as well. */
    default boolean roundTheClock() {
        return this instanceof Elapsed;
    }

    default String text() {
        return switch (this) {
            case WorkingDays(int days) -> "WD:" + days;
            case Elapsed(Duration duration) -> "EL:" + duration;
            case EndOfMonth() -> "EOM:";
            case DaysAfter(int days) -> "DA:" + days;
            case FixedDay(int day) -> "FD:" + day;
        };
    }

    static Budget parse(String text) {
        String[] parts = text.split(":", 2);
        return switch (parts[0]) {
            case "WD" -> new WorkingDays(Integer.parseInt(parts[1]));
            case "EL" -> new Elapsed(Duration.parse(parts[1]));
            case "EOM" -> new EndOfMonth();
            case "DA" -> new DaysAfter(Integer.parseInt(parts[1]));
            case "FD" -> new FixedDay(Integer.parseInt(parts[1]));
            default -> throw new IllegalArgumentException("no budget: " + text);
        };
    }

    private static void atLeastOne(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a budget has at least one day, not " + days);
        }
    }
}
