package org.stationportal.conversations;

import java.time.Instant;
import java.util.Map;
import org.stationportal.organization.EmployeeId;

/**
 * Cards were put into the portal talks of these people. Published in the transaction that writes them, so that what
 * rests on them commits together; a repeated call publishes again, with the same messages.
 */
public record CardsSent(Map<EmployeeId, MessageId> messages, String payloadType, String payloadId, Instant at) {

    public CardsSent {
        messages = Map.copyOf(messages);
    }
}
