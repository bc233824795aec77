package org.stationportal.counter;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** A service request as it was taken in, and its result; lists read it by SQL, see {@link ServiceRequestReader}. */
@Entity
class ServiceRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String requestNo;
    private String submission;
    private long stationId;
    private long customerId;
    private String kind;
    private String contact;
    private String phone;
    private String remark;
    private @Nullable String newName;
    private @Nullable String newIdKind;
    private @Nullable String newIdNo;
    private @Nullable Long meterId;
    private @Nullable String firstMonth;
    private @Nullable String lastMonth;
    private @Nullable String question;
    private long assigneeId;
    private Instant acceptedAt;
    private @Nullable Long acceptedBy;
    private String acceptedByName;
    private Instant recordedAt;
    private @Nullable String result;
    private long obligationId;

    @SuppressWarnings("NullAway.Init")
    protected ServiceRequest() {}

    ServiceRequest(String requestNo, TakeInRequest command, SignedIn by, Instant now, ObligationId obligation) {
        this.requestNo = requestNo;
        submission = command.submission().toString();
        stationId = by.station().value();
        customerId = command.customer().value();
        kind = command.kind().name();
        contact = command.contact();
        phone = command.phone();
        remark = command.remark();
        switch (command.particulars()) {
            case Particulars.NameChange change -> {
                newName = change.newName();
                newIdKind = change.idKind().name();
                newIdNo = change.idNo();
            }
            case Particulars.MeterTest test -> {
                meterId = test.meter().value();
                question = test.doubt();
            }
            case Particulars.BillingQuery query -> {
                firstMonth = query.first().toString();
                lastMonth = query.last().toString();
                question = query.question();
            }
        }
        assigneeId = command.assignee().value();
        acceptedAt = command.acceptedAt();
        acceptedBy = by.employee().map(EmployeeId::value).orElse(null);
        acceptedByName = by.name();
        recordedAt = now;
        obligationId = obligation.value();
    }

    void resultedIn(String words) {
        result = words;
    }
}
