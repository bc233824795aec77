package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.WorkingTime;

/** How long the clock may stand by the clause's figures, and when an open-ended stop comes back for renewal. */
record StopLimits(ClauseVersion clause, WorkingTime time) {

    private static final int DEFAULT_LONGEST_DAYS = 60;
    private static final int DEFAULT_RENEWAL_DAYS = 14;

    int longestDays() {
        return clause.figures().getOrDefault("longestSuspensionDays", DEFAULT_LONGEST_DAYS);
    }

    /** An end that was asked for, seen from the instant at which the stop begins or would begin. */
    void check(Instant until, Instant from) {
        if (!until.isAfter(from) || until.isAfter(latest(from))) {
            throw RuleViolation.at("until", "deadlines.error.suspensionUntil", longestDays());
        }
    }

    /** The close of business, on a working day, after the days of renewal; within the longest stop since {@code from}. */
    Instant renewedUntil(Instant now, Instant from) {
        int days = Math.max(1, clause.figures().getOrDefault("renewalDays", DEFAULT_RENEWAL_DAYS));
        LocalDate day = time.calendar().nextOrSame(dayOf(now).plusDays(days));
        Instant until = time.closeOfBusiness(day);
        return until.isAfter(latest(from)) ? latest(from) : until;
    }

    /** When the sweep has to look at the stop: at its end, or when an open-ended one may have to be renewed. */
    Instant lookAt(Instant until, boolean openEnded) {
        return openEnded ? time.opening(time.calendar().previous(dayOf(until))) : until;
    }

    private Instant latest(Instant from) {
        return from.plus(Duration.ofDays(longestDays()));
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PortalTime.ZONE);
    }
}
