package org.stationportal.losses;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** A value that an area's energy has had; {@code reason} is empty while the month was not known. */
public record EnergyVersion(
        int version, Optional<BigDecimal> supplied, Optional<BigDecimal> sold, String reason, String by, Instant at) {}
