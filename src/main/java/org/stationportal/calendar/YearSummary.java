package org.stationportal.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a year: by whom and when its notice was imported (by nobody when it came with the portal), and how
 * many days it names. Of an unpublished year nothing but its number.
 */
public record YearSummary(int year, boolean published, Optional<Import> imported, int offDays, int makeUpDays) {

    /** When and by whom a notice came in, and the version that it made; {@code by} is empty for the portal itself. */
    public record Import(long version, Instant at, String by) {}

    static YearSummary published(int year, long version, Instant at, String by, int offDays, int makeUpDays) {
        return new YearSummary(year, true, Optional.of(new Import(version, at, by)), offDays, makeUpDays);
    }

    static YearSummary unpublished(int year) {
        return new YearSummary(year, false, Optional.empty(), 0, 0);
    }
}
