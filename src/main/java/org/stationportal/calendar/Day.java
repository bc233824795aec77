package org.stationportal.calendar;

import java.time.LocalDate;

/**
 * A date as a calendar sees it; {@code name} is the holiday that it belongs to, or empty; {@code provisional} while the
 * notice of its year has not been published.
 */
public record Day(LocalDate date, DayKind kind, String name, boolean provisional) {

    public Day(LocalDate date, DayKind kind, String name) {
        this(date, kind, name, false);
    }

    public boolean isWorked() {
        return kind.isWorked();
    }
}
