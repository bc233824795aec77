package org.stationportal.deadlines;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Make a further version of a clause. What is not named stays as in the version that it follows.
 *
 * @param follows       the version that was looked at; no longer the latest, the change is refused
 * @param effectiveFrom inclusive, later than that of the version that it follows
 * @param amounts       yuan per unit by category, without a sign; empty for unset
 * @param zeroMeant     that an amount of zero is meant: the clause is then counted without money
 */
public record ClauseChange(
        ClauseVersion follows,
        LocalDate effectiveFrom,
        Map<String, Integer> figures,
        Map<String, Optional<BigDecimal>> amounts,
        String reason,
        boolean zeroMeant) {

    public ClauseChange {
        figures = Map.copyOf(figures);
        amounts = Map.copyOf(amounts);
    }
}
