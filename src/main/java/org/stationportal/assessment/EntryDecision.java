package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;

/** What somebody decided about an entry; a row that is never changed. */
public record EntryDecision(
        Kind kind,
        Optional<String> reason,
        Optional<BigDecimal> amount,
        EmployeeId decidedBy,
        String decidedByName,
        Instant decidedAt) {

    /** What can be decided: the review, an amount that was unset, an appeal and its end, a counter-entry. */
    public enum Kind {
        CONFIRMED,
        WAIVED,
        AMOUNT_SET,
        APPEALED,
        UPHELD,
        OVERTURNED,
        APPEAL_WITHDRAWN,
        /** Moved to a later month. */
        DEFERRED,
        REVERSED
    }
}
