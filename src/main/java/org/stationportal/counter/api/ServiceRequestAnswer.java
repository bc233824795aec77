package org.stationportal.counter.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.counter.Particulars;
import org.stationportal.counter.ServiceRequestDetails;
import org.stationportal.counter.ServiceRequestKind;
import org.stationportal.customers.Customers;
import org.stationportal.customers.MeterSummary;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeSummary;

/** A service request as other systems read it; the identity number is masked. */
record ServiceRequestAnswer(
        String requestNo,
        String customerNo,
        ServiceRequestKind kind,
        @Nullable String newName,
        @Nullable String newIdNo,
        @Nullable String meterNo,
        @Nullable String firstMonth,
        @Nullable String lastMonth,
        @Nullable String question,
        String contact,
        String phone,
        String remark,
        Instant acceptedAt,
        String acceptedBy,
        Instant promisedAt,
        ObligationStatus status,
        @Nullable Instant completedAt,
        @Nullable String result,
        List<String> responsibleNos,
        long obligationId) {

    static ServiceRequestAnswer of(ServiceRequestDetails request, Customers customers) {
        ObligationSummary obligation = request.obligation();
        Particulars about = request.particulars();
        var change = about instanceof Particulars.NameChange found ? found : null;
        var test = about instanceof Particulars.MeterTest found ? found : null;
        var query = about instanceof Particulars.BillingQuery found ? found : null;
        return new ServiceRequestAnswer(
                request.requestNo(),
                request.customer().customerNo(),
                request.kind(),
                change == null ? null : change.newName(),
                change == null ? null : change.maskedIdNo(),
                test == null
                        ? null
                        : customers
                                .findMeter(test.meter())
                                .map(MeterSummary::meterNo)
                                .orElse(null),
                query == null ? null : query.first().toString(),
                query == null ? null : query.last().toString(),
                query != null ? query.question() : test != null ? test.doubt() : null,
                request.contact(),
                request.phone(),
                request.remark(),
                request.acceptedAt(),
                request.acceptedBy(),
                obligation.dueAt(),
                obligation.status(),
                obligation.completedAt().orElse(null),
                request.result().orElse(null),
                obligation.parties().stream().map(EmployeeSummary::employeeNo).toList(),
                obligation.id().value());
    }
}
