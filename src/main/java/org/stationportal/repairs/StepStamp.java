package org.stationportal.repairs;

import java.time.Instant;
import java.util.Optional;

/**
 * A step as it was stamped.
 *
 * @param by        the name of the person or of the program
 * @param satisfied of the call-back only
 */
public record StepStamp(
        Step step, Instant at, Instant recordedAt, String by, String remark, Optional<Boolean> satisfied) {}
