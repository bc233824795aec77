package org.stationportal.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationportal.organization.EmployeeId;

/**
 * A line of the history to be written.
 *
 * @param setsDeadline whether the obligation's deadline was computed with it; then what the deadline rests on is kept
 * @param cap          the due instant of the assessed total, for a stage
 * @param extension    units added by it
 * @param stopUntil    the planned end of the stop
 * @param linked       the obligation at the other end of a reopening or merging
 */
record NewEvent(
        ObligationEvent.Kind kind,
        Instant at,
        Instant now,
        @Nullable EmployeeId person,
        @Nullable String reason,
        boolean setsDeadline,
        @Nullable Instant cap,
        int extension,
        @Nullable Instant stopUntil,
        @Nullable ObligationId linked) {

    static NewEvent of(ObligationEvent.Kind kind, Instant at, Instant now) {
        return new NewEvent(kind, at, now, null, null, false, null, 0, null, null);
    }

    NewEvent about(@Nullable EmployeeId concerned) {
        return new NewEvent(kind, at, now, concerned, reason, setsDeadline, cap, extension, stopUntil, linked);
    }

    NewEvent because(@Nullable String words) {
        return new NewEvent(kind, at, now, person, words, setsDeadline, cap, extension, stopUntil, linked);
    }

    NewEvent setsDeadline(Optional<Instant> capped) {
        return new NewEvent(kind, at, now, person, reason, true, capped.orElse(null), extension, stopUntil, linked);
    }

    NewEvent extending(int units) {
        return new NewEvent(kind, at, now, person, reason, setsDeadline, cap, units, stopUntil, linked);
    }

    NewEvent until(Instant planned) {
        return new NewEvent(kind, at, now, person, reason, setsDeadline, cap, extension, planned, linked);
    }

    NewEvent linkedTo(ObligationId other) {
        return new NewEvent(kind, at, now, person, reason, setsDeadline, cap, extension, stopUntil, other);
    }
}
