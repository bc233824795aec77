package org.stationportal.customers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;

/**
 * A meter was taken down and another hung in its place; whose it is and where stays the same.
 *
 * @param lastReading  of the old meter, in kWh before the multiplier
 * @param firstReading of the new one
 * @param replacedAt   when, not after now
 * @param replacedBy   who was there
 * @param verifiedOn   when the new one was verified; null where nobody knows
 * @param ranBackwards whether the old one is known to have run backwards, so that its reading may have fallen
 */
public record ReplaceMeter(
        MeterId old,
        MeterNo newNo,
        Multiplier multiplier,
        BigDecimal lastReading,
        BigDecimal firstReading,
        Instant replacedAt,
        EmployeeId replacedBy,
        String reason,
        @Nullable LocalDate verifiedOn,
        boolean ranBackwards) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999.99");

    public ReplaceMeter {
        reading("lastReading", lastReading);
        reading("firstReading", firstReading);
        reason = reason.strip();
        if (reason.length() > 200) {
            throw RuleViolation.at("reason", "customers.error.tooLong", 200);
        }
        if (verifiedOn != null && verifiedOn.isAfter(LocalDate.ofInstant(replacedAt, PortalTime.ZONE))) {
            throw RuleViolation.at("verifiedOn", "customers.error.verifiedInFuture");
        }
    }

    /** Of whose verification nobody has told. */
    public ReplaceMeter(
            MeterId old,
            MeterNo newNo,
            Multiplier multiplier,
            BigDecimal lastReading,
            BigDecimal firstReading,
            Instant replacedAt,
            EmployeeId replacedBy,
            String reason) {
        this(old, newNo, multiplier, lastReading, firstReading, replacedAt, replacedBy, reason, null, false);
    }

    /** The same, of a meter that ran backwards. */
    public ReplaceMeter ofOneThatRanBackwards() {
        return new ReplaceMeter(
                old, newNo, multiplier, lastReading, firstReading, replacedAt, replacedBy, reason, verifiedOn, true);
    }

    static void reading(String field, BigDecimal reading) {
        if (reading.signum() < 0
                || reading.compareTo(LARGEST) > 0
                || reading.stripTrailingZeros().scale() > 2) {
            throw RuleViolation.at(field, "customers.error.reading", LARGEST);
        }
    }
}
