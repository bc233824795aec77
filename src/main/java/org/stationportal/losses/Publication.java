package org.stationportal.losses;

import java.time.Instant;

/** When the losses of a month were known, and who said so. */
public record Publication(Instant at, String by) {}
