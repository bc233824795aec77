package org.stationportal.appeals;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of an appeal, never edited.
 *
 * @param by      the name; empty for the portal itself
 * @param decider the name of who decides it from then on, where that changed
 */
public record AppealStep(Kind kind, Instant at, Optional<String> by, Optional<String> decider, String words) {

    /** The steps. */
    public enum Kind {
        FILED,
        HANDED_ON,
        UPHELD,
        OVERTURNED,
        WITHDRAWN
    }
}
