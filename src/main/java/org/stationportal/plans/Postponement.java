package org.stationportal.plans;

import java.time.Instant;
import java.util.Optional;

/** A wish to put an item off, and what was decided; undecided while {@code granted} is empty. */
public record Postponement(
        long id,
        PlanItemId item,
        PlanId plan,
        String planTitle,
        String no,
        String name,
        AskPostponement.Cause cause,
        String words,
        String proof,
        Instant requestedAt,
        String requestedBy,
        Optional<Boolean> granted,
        Optional<String> decidedBy,
        Optional<String> note) {}
