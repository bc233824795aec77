package org.stationportal.organization;

import java.time.Instant;

/** One step in the history of an absence: who did what, until when (exclusive) it went from then on, and why. */
public record AbsenceChange(Kind kind, Instant at, String actor, Instant until, String reason) {

    public enum Kind {
        ENTERED,
        SHORTENED,
        CANCELLED,
        /** Ended, and went on in another absence with another stand-in. */
        STAND_IN_CHANGED
    }
}
