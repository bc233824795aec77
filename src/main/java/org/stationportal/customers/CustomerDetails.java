package org.stationportal.customers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.StationId;

/**
 * A whole customer file; what it lacks is empty.
 *
 * @param areaManager whoever manages the customer's transformer area today
 */
public record CustomerDetails(
        CustomerId id,
        long version,
        StationId station,
        String customerNo,
        String name,
        Category category,
        String industry,
        Voltage voltage,
        Optional<BigDecimal> contractKw,
        String contact,
        String phone,
        Optional<IdKind> idKind,
        String maskedIdNo,
        String address,
        Optional<AreaSummary> area,
        Optional<EmployeeSummary> areaManager,
        String readingSection,
        Optional<Integer> readingDay,
        Optional<BigDecimal> runningKva,
        Optional<MeteringMethod> meteringMethod,
        Optional<EmployeeId> madeBy,
        List<MeterSummary> meters) {

    public CustomerDetails {
        meters = List.copyOf(meters);
    }
}
