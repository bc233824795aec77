package org.stationportal.complaints;

import java.time.Instant;

/**
 * An earlier complaint of the same customer or telephone.
 *
 * @param readable whether the one who is told of it may open it
 */
public record Repeat(String complaintNo, ComplaintKind kind, Instant receivedAt, boolean readable) {}
