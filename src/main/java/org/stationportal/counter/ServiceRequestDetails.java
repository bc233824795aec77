package org.stationportal.counter;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.customers.CustomerSummary;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeSummary;

/**
 * A service request, in lists and on its page; its obligation tells whether it is done.
 *
 * @param acceptedBy the name of the clerk or of the program that took it in
 * @param result     what came out, once it is done
 */
public record ServiceRequestDetails(
        String requestNo,
        CustomerSummary customer,
        Particulars particulars,
        String contact,
        String phone,
        String remark,
        EmployeeSummary assignee,
        Instant acceptedAt,
        String acceptedBy,
        Optional<String> result,
        ObligationSummary obligation) {

    public ServiceRequestKind kind() {
        return particulars.kind();
    }
}
