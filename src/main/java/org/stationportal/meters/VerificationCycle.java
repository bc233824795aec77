package org.stationportal.meters;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a verification holds. Due dates follow the dates of verification in the same order, so that "due before a day"
 * is "verified before another one", which an index knows (decision 0036).
 */
record VerificationCycle(int years) {

    static final int SOON_DAYS = 30;
    static final int AHEAD_DAYS = 90;
    private static final int LONGEST = 50;

    VerificationCycle {
        years = Math.clamp(years, 1, LONGEST);
    }

    LocalDate dueOn(LocalDate verifiedOn) {
        return verifiedOn.plusYears(years);
    }

    /** Exactly what was verified before this day is due before the other. */
    LocalDate verifiedBefore(LocalDate dueBefore) {
        LocalDate same = dueBefore.minusYears(years);
        return dueOn(same).isBefore(dueBefore) ? same.plusDays(1) : same;
    }

    AgeState state(Optional<LocalDate> verifiedOn, LocalDate today) {
        return verifiedOn.map(this::dueOn).map(due -> stateOf(due, today)).orElse(AgeState.UNKNOWN);
    }

    private static AgeState stateOf(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return AgeState.OVERDUE;
        }
        if (!due.isAfter(today.plusDays(SOON_DAYS))) {
            return AgeState.DUE_30;
        }
        return due.isAfter(today.plusDays(AHEAD_DAYS)) ? AgeState.OK : AgeState.DUE_90;
    }
}
