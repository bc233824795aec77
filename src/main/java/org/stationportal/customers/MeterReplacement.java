package org.stationportal.customers;

import java.math.BigDecimal;
import java.time.Instant;

/** Which meter hung there before, up to when, and with which readings one went and the other came. */
public record MeterReplacement(
        String oldNo,
        BigDecimal lastReading,
        String newNo,
        BigDecimal firstReading,
        Instant at,
        String by,
        String reason) {}
