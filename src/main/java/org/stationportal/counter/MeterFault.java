package org.stationportal.counter;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.MeterSummary;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** A metering fault 计量故障 as it was reported; lists read it by SQL, see {@link MeterFaultReader}. */
@Entity
class MeterFault {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String faultNo;
    private String submission;
    private long stationId;
    private long meterId;
    private @Nullable Long customerId;
    private String urgency;
    private String description;
    private Instant foundAt;
    private @Nullable Long reportedBy;
    private String reportedByName;
    private Instant recordedAt;
    private long assigneeId;
    private long obligationId;

    @SuppressWarnings("NullAway.Init")
    protected MeterFault() {}

    MeterFault(
            String faultNo,
            ReportMeterFault command,
            MeterSummary meter,
            SignedIn by,
            Instant now,
            ObligationId obligation) {
        this.faultNo = faultNo;
        submission = command.submission().toString();
        stationId = by.station().value();
        meterId = meter.id().value();
        customerId = meter.customer().map(CustomerId::value).orElse(null);
        urgency = command.urgency().name();
        description = command.description();
        foundAt = command.foundAt();
        reportedBy = by.employee().map(EmployeeId::value).orElse(null);
        reportedByName = by.name();
        recordedAt = now;
        assigneeId = command.assignee().value();
        obligationId = obligation.value();
    }
}
