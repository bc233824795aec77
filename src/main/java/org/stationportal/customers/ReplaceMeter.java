package org.stationportal.customers;

import java.math.BigDecimal;
import java.time.Instant;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;

/**
 * A meter was taken down and another hung in its place; whose it is and where stays the same.
 *
 * @param lastReading  of the old meter, in kWh before the multiplier
 * @param firstReading of the new one
 * @param replacedAt   when, not after now
 * @param replacedBy   who was there
 */
public record ReplaceMeter(
        MeterId old,
        MeterNo newNo,
        Multiplier multiplier,
        BigDecimal lastReading,
        BigDecimal firstReading,
        Instant replacedAt,
        EmployeeId replacedBy,
        String reason) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999.99");

    public ReplaceMeter {
        reading("lastReading", lastReading);
        reading("firstReading", firstReading);
        reason = reason.strip();
        if (reason.length() > 200) {
            throw RuleViolation.at("reason", "customers.error.tooLong", 200);
        }
    }

    static void reading(String field, BigDecimal reading) {
        if (reading.signum() < 0
                || reading.compareTo(LARGEST) > 0
                || reading.stripTrailingZeros().scale() > 2) {
            throw RuleViolation.at(field, "customers.error.reading", LARGEST);
        }
    }
}
