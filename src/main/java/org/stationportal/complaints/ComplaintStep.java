package org.stationportal.complaints;

import java.time.Instant;
import java.util.Optional;

/** A step of a complaint's course: when it was taken, by whom, and in which words. */
public record ComplaintStep(
        ComplaintState state,
        Instant at,
        Optional<Outcome> outcome,
        Optional<Satisfaction> satisfaction,
        String words,
        String by,
        Instant recordedAt) {}
