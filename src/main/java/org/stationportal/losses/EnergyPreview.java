package org.stationportal.losses;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What would be written, before it is.
 *
 * @param problems errors first, then questions, each by row
 * @param reasons  how many figures of a month that is known would change, which takes a reason
 */
public record EnergyPreview(YearMonth month, List<Checked> lines, List<EnergyProblem> problems, int reasons) {

    public EnergyPreview {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    public List<EnergyLine> energies() {
        return lines.stream().map(Checked::line).toList();
    }

    public boolean asks() {
        return problems.stream().anyMatch(EnergyProblem::question);
    }

    /** A line with the rate that it gives; {@code name} is empty for an unknown place. */
    public record Checked(EnergyLine line, String name, Optional<BigDecimal> rate, LossState state, boolean changes) {}
}
