package org.stationportal.assessment;

import java.time.Instant;
import java.util.Optional;

/** A step of a month, never edited. */
public record MonthEvent(Kind kind, Optional<String> reason, String actor, Instant at) {

    /** The steps. */
    public enum Kind {
        REVIEW_STARTED,
        SUBMITTED,
        RETURNED,
        APPROVED
    }
}
