package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time in which the clock stood: from an instant (inclusive) to an instant (exclusive), or still standing; the reason
 * may be empty.
 */
record Stop(Instant from, Optional<Instant> to, String reason) {

    Stop(Instant from, Optional<Instant> to) {
        this(from, to, "");
    }

    boolean covers(Instant instant) {
        return !instant.isBefore(from) && to.map(instant::isBefore).orElse(true);
    }

    /**
     * What of the stops moves a deadline that counts from {@code start}: those that have ended, in order, none before
     * the start and none counted twice. One that still stands moves nothing before it ends: only then is it known how
     * long it was.
     */
    static List<Stop> ended(List<Stop> stops, Instant start) {
        List<Stop> apart = new ArrayList<>();
        Instant last = start;
        for (Stop stop : stops.stream().sorted(Comparator.comparing(Stop::from)).toList()) {
            Instant from = stop.from.isAfter(last) ? stop.from : last;
            if (stop.to.isPresent() && stop.to.get().isAfter(from)) {
                last = stop.to.get();
                apart.add(new Stop(from, stop.to, stop.reason));
            }
        }
        return apart;
    }

    /** How much of the time from {@code a} to {@code b} it stood. */
    Duration within(Instant a, Instant b) {
        Instant begin = from.isAfter(a) ? from : a;
        Instant end = to.filter(b::isAfter).orElse(b);
        return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
    }
}
