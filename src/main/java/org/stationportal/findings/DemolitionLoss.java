package org.stationportal.findings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.stationportal.base.RuleViolation;

/** Charges not recovered in a demolition area 拆迁片区 (2.7), in yuan, and when the arrears were reported, if at all. */
public record DemolitionLoss(BigDecimal amount, Optional<LocalDate> reportedOn) {

    public DemolitionLoss {
        Yuan.check("amount", amount);
        if (amount.signum() <= 0) {
            throw RuleViolation.at("amount", "findings.error.lossAmount");
        }
    }

    /** Reported by the day of the loss: not assessed. */
    boolean reportedInTime(LocalDate lostOn) {
        return reportedOn.filter(day -> !day.isAfter(lostOn)).isPresent();
    }
}
