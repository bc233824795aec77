package org.stationportal.customers;

import java.time.LocalDate;
import java.util.Optional;

/** A meter, whose it is and where it hangs; the meter of a transformer area belongs to no customer. */
public record MeterSummary(
        MeterId id,
        String meterNo,
        Optional<CustomerId> customer,
        String customerName,
        AreaId area,
        String areaName,
        DeviceClass deviceClass,
        int multiplier,
        Optional<LocalDate> verifiedOn) {}
