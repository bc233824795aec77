package org.stationportal.complaints;

import java.time.Instant;

/** A note of the investigation. */
public record ComplaintNote(Instant at, String words, String by) {}
