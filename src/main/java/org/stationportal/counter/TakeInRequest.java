package org.stationportal.counter;

import java.time.Instant;
import java.util.UUID;
import org.stationportal.base.Phone;
import org.stationportal.customers.CustomerId;
import org.stationportal.organization.EmployeeId;

/**
 * Takes in a service request.
 *
 * @param submission the form that it comes from: the same form sent twice is one request
 * @param acceptedAt when it was accepted, at most 31 days ago; the day after it is the first that counts
 */
public record TakeInRequest(
        UUID submission,
        CustomerId customer,
        Particulars particulars,
        String contact,
        String phone,
        String remark,
        EmployeeId assignee,
        Instant acceptedAt) {

    public TakeInRequest {
        contact = IntakeRules.contact(contact);
        phone = Phone.checked("phone", phone);
        remark = IntakeRules.text("remark", remark);
    }

    public ServiceRequestKind kind() {
        return particulars.kind();
    }
}
