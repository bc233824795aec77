package org.stationportal.deadlines;

import java.time.Instant;
import java.util.Optional;

/** A time in which the clock stood: from an instant (inclusive) to an instant (exclusive), or still standing. */
record Stop(Instant from, Optional<Instant> to) {

    boolean covers(Instant instant) {
        return !instant.isBefore(from) && to.map(instant::isBefore).orElse(true);
    }
}
