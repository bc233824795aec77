package org.stationportal.deadlines;

import java.time.Instant;
import java.util.Optional;

/**
 * A deadline that its history does not yield.
 *
 * @param recomputedDue empty when the history does not say enough
 */
public record DeadlineDifference(
        ObligationId obligation,
        Instant storedDue,
        Optional<Instant> recomputedDue,
        Instant storedAssessableFrom,
        Optional<Instant> recomputedAssessableFrom) {}
