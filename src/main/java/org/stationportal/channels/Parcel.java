package org.stationportal.channels;

import java.time.Instant;
import org.stationportal.conversations.MessageId;
import org.stationportal.organization.EmployeeId;

/**
 * A delivery that a worker has claimed.
 *
 * @param attempts all attempts so far, this one included
 * @param attemptsBefore those before the last retry by hand
 */
record Parcel(
        DeliveryId id,
        MessageId message,
        EmployeeId employee,
        String employeeNo,
        String employeeName,
        String payloadType,
        String payloadId,
        Destination to,
        boolean switchedOff,
        int attempts,
        int attemptsBefore,
        Instant createdAt) {

    /** The same for every attempt, and no other delivery's, not even after the database was set up anew. */
    String key() {
        return "channel-" + id.value() + "-" + createdAt.toEpochMilli();
    }

    int attemptsNow() {
        return attempts - attemptsBefore;
    }
}
