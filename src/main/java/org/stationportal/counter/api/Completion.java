package org.stationportal.counter.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says that something was done; now, unless an instant is given. */
record Completion(@Nullable Instant completedAt, @Nullable String remark) {}
