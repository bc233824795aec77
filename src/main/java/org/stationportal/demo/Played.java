package org.stationportal.demo;

import java.time.Instant;
import org.stationportal.reminders.SweepRun;

/**
 * What happened while time was played.
 *
 * @param runs     how many instants were swept
 * @param deferred how often a breach was judged and made no entry, as the records of the sweeps count it
 */
public record Played(Instant from, Instant to, int runs, int notified, int breached, int deferred) {

    static Played nothing(Instant from, Instant to) {
        return new Played(from, to, 0, 0, 0, 0);
    }

    Played and(SweepRun run) {
        return new Played(
                from, to, runs + 1, notified + run.notified(), breached + run.breached(), deferred + run.deferred());
    }
}
