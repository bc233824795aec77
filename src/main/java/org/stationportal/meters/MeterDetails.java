package org.stationportal.meters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stationportal.customers.LastReading;
import org.stationportal.customers.MeterReplacement;

/**
 * A meter's page: where it hangs, how old its verification is, what is and was wrong with it, and which meters hung in its place.
 *
 * @param removedAt when it was taken down; empty while it hangs
 * @param replacements of the place, the latest first
 */
public record MeterDetails(
        RotationRow meter,
        Optional<Instant> removedAt,
        List<Abnormality> abnormalities,
        List<MeterReplacement> replacements,
        Optional<LastReading> lastReading) {

    /** What hangs in its place now, where it was taken down itself. */
    public Optional<String> successorNo() {
        return replacements.stream()
                .filter(replacement -> replacement.oldNo().equals(meter.meterNo()))
                .map(MeterReplacement::newNo)
                .findFirst();
    }
}
