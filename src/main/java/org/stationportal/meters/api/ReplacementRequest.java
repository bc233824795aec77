package org.stationportal.meters.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another meter in the place of one; hung now unless an instant is given, by whoever asks unless a number is given. */
record ReplacementRequest(
        @Nullable BigDecimal lastReading,
        @Nullable String meterNo,
        @Nullable BigDecimal firstReading,
        @Nullable Integer multiplier,
        @Nullable LocalDate verifiedOn,
        @Nullable Instant replacedAt,
        @Nullable String employeeNo,
        @Nullable String reason) {}
