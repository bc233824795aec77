package org.stationportal.repairs.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.stationportal.base.PortalTime;

/** From a time of the day to the next such time: over midnight when it ends no later than it begins, at most 24 hours. */
public record DutyHours(LocalTime from, LocalTime until) {

    /** From morning to morning. */
    public static final DutyHours WHOLE_DAY = new DutyHours(LocalTime.of(8, 0), LocalTime.of(8, 0));

    public Instant beginsOn(LocalDate day) {
        return day.atTime(from).atZone(PortalTime.ZONE).toInstant();
    }

    /** Exclusive. */
    public Instant endsAfter(LocalDate day) {
        return (overMidnight() ? day.plusDays(1) : day)
                .atTime(until)
                .atZone(PortalTime.ZONE)
                .toInstant();
    }

    public boolean overMidnight() {
        return !until.isAfter(from);
    }

    static DutyHours of(Instant from, Instant until) {
        return new DutyHours(LocalTime.ofInstant(from, PortalTime.ZONE), LocalTime.ofInstant(until, PortalTime.ZONE));
    }

    /** “08:00–20:00”. */
    @Override
    public String toString() {
        return from + "–" + until;
    }
}
