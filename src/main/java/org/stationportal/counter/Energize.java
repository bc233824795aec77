package org.stationportal.counter;

import java.math.BigDecimal;
import java.time.Instant;
import org.stationportal.customers.MeterNo;
import org.stationportal.customers.Multiplier;

/**
 * A new supply was energized with its first meter.
 *
 * @param firstReading in kWh before the multiplier
 */
public record Energize(
        String applicationNo,
        Instant at,
        MeterNo meterNo,
        Multiplier multiplier,
        BigDecimal firstReading,
        String remark) {

    public Energize {
        remark = IntakeRules.text("remark", remark);
    }
}
