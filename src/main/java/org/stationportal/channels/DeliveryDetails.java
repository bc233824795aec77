package org.stationportal.channels;

import java.time.Instant;

/** A delivery that did not get through, as the administrator sees it. */
public record DeliveryDetails(
        DeliveryId id,
        String employeeNo,
        String employeeName,
        Channel channel,
        String shownAddress,
        Failure failure,
        int attempts,
        Instant createdAt,
        Instant failedAt) {}
