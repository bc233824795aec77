package org.stationportal.losses;

import java.time.YearMonth;
import java.util.List;
import org.stationportal.base.RuleViolation;

/**
 * Enters a month's energies, all of them or none.
 *
 * @param confirmed that what looks odd has been looked at and is right
 * @param reason    why figures change that were known already; empty while the month is not
 */
public record EnterEnergies(YearMonth month, List<EnergyLine> lines, boolean confirmed, String reason) {

    private static final int MOST = 20_000;

    public EnterEnergies {
        lines = List.copyOf(lines);
        reason = reason.strip();
        if (lines.isEmpty()) {
            throw RuleViolation.of("losses.error.noLines");
        }
        if (lines.size() > MOST) {
            throw RuleViolation.of("losses.error.tooMany", MOST);
        }
        if (reason.length() > 1000) {
            throw RuleViolation.at("reason", "base.error.reason", 2, 1000);
        }
    }
}
