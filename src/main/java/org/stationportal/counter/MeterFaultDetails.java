package org.stationportal.counter;

import java.time.Instant;
import org.stationportal.customers.MeterSummary;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeSummary;

/**
 * A metering fault, in lists and on its page; its obligation tells whether it has been dealt with.
 *
 * @param reportedBy the name of the person or of the program that reported it
 */
public record MeterFaultDetails(
        String faultNo,
        MeterSummary meter,
        Urgency urgency,
        String description,
        Instant foundAt,
        String reportedBy,
        Instant recordedAt,
        EmployeeSummary assignee,
        ObligationSummary obligation) {}
