package org.stationportal.customers;

import java.time.Instant;

/**
 * Somebody was shown a customer's whole identity number, or fetched the rejected rows of an import with those in them.
 *
 * @param customerNo   empty for rejected rows, which the reason names
 * @param customerName as the number
 */
public record IdentityNumberShown(String customerNo, String customerName, String shownTo, Instant at, String reason) {}
