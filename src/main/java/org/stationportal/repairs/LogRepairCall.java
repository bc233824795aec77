package org.stationportal.repairs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.Phone;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.CustomerId;
import org.stationportal.organization.EmployeeId;

/**
 * Takes a repair call in.
 *
 * @param submission the form that it comes from: the same form sent twice is one call
 * @param externalNo the number that the hotline gave it, empty for none; once per source
 * @param caller     empty where the customer's file says it, as phone and address
 * @param danger     whether people are in danger
 * @param loggedAt   when the call came in, at most 7 days ago: the time counts from then
 * @param sendTo     who is sent at once, of those on duty; empty to dispatch later
 */
public record LogRepairCall(
        UUID submission,
        Source source,
        String externalNo,
        @Nullable CustomerId customer,
        String caller,
        String phone,
        String address,
        @Nullable AreaId area,
        Outage outage,
        boolean danger,
        Place place,
        String description,
        Instant loggedAt,
        List<EmployeeId> sendTo) {

    private static final int LONGEST_EXTERNAL_NO = 40;
    private static final int LONGEST_CALLER = 60;
    private static final int LONGEST_ADDRESS = 200;

    public LogRepairCall {
        externalNo = RepairRules.text("externalNo", externalNo, LONGEST_EXTERNAL_NO);
        caller = RepairRules.text("caller", caller, LONGEST_CALLER);
        phone = phone.isBlank() ? "" : Phone.checked("phone", phone);
        address = RepairRules.text("address", address, LONGEST_ADDRESS);
        description = RepairRules.needed("description", description, RepairRules.LONGEST_TEXT);
        sendTo = List.copyOf(sendTo);
        if (customer == null) {
            address = RepairRules.needed("address", address, LONGEST_ADDRESS);
            // whoever finds a fault on patrol is one of us
            if (phone.isEmpty() && source != Source.PATROL) {
                throw RuleViolation.at("phone", "repairs.error.phone");
            }
        }
    }
}
