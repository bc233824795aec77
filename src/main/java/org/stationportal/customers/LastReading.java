package org.stationportal.customers;

import java.math.BigDecimal;
import java.time.Instant;

/** The last reading of a meter that is known: the one with which it was hung, and when. */
public record LastReading(BigDecimal reading, Instant at) {}
