package org.stationportal.organization.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.stationportal.base.PortalTime;

/** Half of a day, as leave is counted 上午/下午; they meet at noon. */
enum Half {
    MORNING,
    AFTERNOON;

    Instant beginsOn(LocalDate day) {
        return at(day, this == MORNING ? LocalTime.MIDNIGHT : LocalTime.NOON);
    }

    Instant endsOn(LocalDate day) {
        return this == MORNING ? at(day, LocalTime.NOON) : at(day.plusDays(1), LocalTime.MIDNIGHT);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(PortalTime.ZONE).toInstant();
    }
}
