package org.stationportal.reminders;

import java.time.Instant;
import java.util.Optional;

/** The record of one sweep: what it considered, sent, breached, deferred and could not handle. */
public record SweepRun(
        long id,
        Instant startedAt,
        Optional<Instant> finishedAt,
        int considered,
        int notified,
        int bundled,
        int breached,
        int deferred,
        int resumed,
        int setAside,
        long millis) {

    /** Whether it has ended and found nothing to do. */
    public boolean isIdle() {
        return finishedAt.isPresent() && considered == 0 && resumed == 0 && setAside == 0;
    }
}
