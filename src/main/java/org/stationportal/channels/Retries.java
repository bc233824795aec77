package org.stationportal.channels;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after an attempt that did not get through: longer each time, and no more after the sixth. */
final class Retries {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    static final int MOST_ATTEMPTS = WAITS.size() + 1;

    private Retries() {}

    /** The wait after so many attempts (from 1 on); empty when it is given up. */
    static Optional<Duration> after(int attempts) {
        return attempts < MOST_ATTEMPTS ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
    }
}
