package org.stationportal.deadlines;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of an obligation's history, never edited.
 *
 * @param at         when it happened
 * @param recordedAt when the portal learnt of it
 * @param actor      the name of whoever did it; empty for the portal itself
 * @param person     the name of whoever it concerns, for example the new responsible
 * @param dueAt      the deadline that stands after it, where it changed
 * @param linked     the other obligation, where this one was reopened or merged
 */
public record ObligationEvent(
        Kind kind,
        Instant at,
        Instant recordedAt,
        Optional<String> actor,
        Optional<String> person,
        Optional<String> reason,
        Optional<Instant> dueAt,
        Optional<ObligationId> linked) {

    /** What may happen to an obligation. */
    public enum Kind {
        OPENED,
        STARTED,
        SUSPENSION_REQUESTED,
        SUSPENSION_REFUSED,
        SUSPENDED,
        SUSPENSION_RENEWED,
        RESUMED,
        EXTENDED,
        REASSIGNED,
        RECOMPUTED,
        /** What the deadline rests on, added where an older release had not written it. */
        CARRIED_OVER,
        FULFILLED,
        FULFILLED_LATE,
        MISSED,
        CANCELLED,
        REOPENED,
        MERGED,
        MERGED_FROM,
        /** A leader has said in words how it came to be so. */
        EXPLAINED
    }
}
