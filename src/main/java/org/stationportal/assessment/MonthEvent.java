package org.stationportal.assessment;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of a month, never edited.
 *
 * @param actor  who took it; empty for what the portal does by itself
 * @param number how many were moved on, else 0
 */
public record MonthEvent(Kind kind, Optional<String> reason, Optional<String> actor, Instant at, int number) {

    /** The steps. */
    public enum Kind {
        REVIEW_STARTED,
        SUBMITTED,
        RETURNED,
        /** Pending appeals were moved to the next month. */
        APPEALS_MOVED,
        /** Breaches whose notice waits to be served fall into the next month. */
        NOTICES_MOVED,
        APPROVED,
        PUBLISHED,
        CLOSED
    }
}
