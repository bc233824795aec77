package org.stationportal.conversations;

import org.stationportal.organization.EmployeeId;

/** A card of the portal as one person got it. */
public record SentCard(MessageId message, String payloadId, EmployeeId recipient) {}
