package org.stationportal.losses.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stationportal.losses.PlaceKind;

/** A month's energy of one area or feeder as another system sends it; {@code month} such as 2026-10. */
record EnergyRequest(
        @Nullable PlaceKind place,
        @Nullable String no,
        @Nullable String month,
        @Nullable BigDecimal suppliedKwh,
        @Nullable BigDecimal soldKwh) {}
