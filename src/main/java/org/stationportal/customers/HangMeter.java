package org.stationportal.customers;

import java.math.BigDecimal;
import java.time.Instant;
import org.stationportal.organization.EmployeeId;

/**
 * A customer's first meter was hung.
 *
 * @param firstReading in kWh before the multiplier
 * @param hungAt       when, not after now
 * @param hungBy       who was there
 */
public record HangMeter(
        CustomerId customer,
        MeterNo no,
        Multiplier multiplier,
        BigDecimal firstReading,
        Instant hungAt,
        EmployeeId hungBy,
        String reason) {

    public HangMeter {
        ReplaceMeter.reading("firstReading", firstReading);
    }
}
