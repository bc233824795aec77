package org.stationportal.customers;

import java.time.Instant;

/** Somebody was shown a customer's whole identity number. */
public record IdentityNumberShown(String customerNo, String customerName, String shownTo, Instant at, String reason) {}
