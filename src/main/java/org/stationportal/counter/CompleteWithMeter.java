package org.stationportal.counter;

import java.math.BigDecimal;
import java.time.Instant;
import org.stationportal.customers.MeterNo;
import org.stationportal.customers.Multiplier;

/**
 * A metering fault was dealt with by hanging another meter.
 *
 * @param lastReading  of the old meter
 * @param firstReading of the new one
 */
public record CompleteWithMeter(
        String faultNo,
        Instant at,
        MeterNo newNo,
        Multiplier multiplier,
        BigDecimal lastReading,
        BigDecimal firstReading,
        String remark) {

    public CompleteWithMeter {
        remark = IntakeRules.text("remark", remark);
    }
}
