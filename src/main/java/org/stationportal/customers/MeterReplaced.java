package org.stationportal.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.stationportal.base.PortalTime;
import org.stationportal.organization.EmployeeId;

/**
 * A meter was taken down and another hung in its place, whatever led to it (a fault, a plan, an import of work done
 * elsewhere); published in the transaction that does it.
 *
 * @param customer empty for the meter of a transformer area
 * @param by       who was there
 */
public record MeterReplaced(
        MeterId old, MeterId hung, Optional<CustomerId> customer, AreaId area, Instant at, EmployeeId by) {

    /** The day on which it was done. */
    public LocalDate on() {
        return LocalDate.ofInstant(at, PortalTime.ZONE);
    }
}
