package org.stationportal.deadlines;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the recomputation after a change of the calendar has come.
 *
 * @param year       whose notice was imported; empty when the working hours changed
 * @param total      open and waiting ones when it began
 * @param done       of which it has looked at so many
 * @param changed    that got another deadline
 * @param kept       that would have become late and therefore keep their deadline
 * @param superseded ended because a later change of the calendar is computed instead
 */
public record RecomputationRun(
        long calendarVersion,
        Optional<Integer> year,
        Instant requestedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        boolean superseded,
        int total,
        int done,
        int changed,
        int kept) {}
