package org.stationportal.channels;

import java.time.Instant;
import java.util.Optional;

/**
 * How the channels of a station are doing.
 *
 * @param oldestPending when the oldest message that has not got through yet was written
 */
public record Figures(long pending, long sentToday, long failed, Optional<Instant> oldestPending) {}
