package org.stationportal.customers;

import java.time.Instant;

/**
 * One field of a file that was changed.
 *
 * @param field  the name of the command's component; its label is {@code customers.<field>}
 * @param before empty when nothing was there; constants and ids by their names
 */
public record FileChange(String field, String before, String after, Instant at, String by) {}
