package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/**
 * Opens a stage chain: one total, and stages of which each starts when the one before is really done. Either the total
 * is assessed or the stages are, never both (clause 1.2); or nothing is.
 */
public record OpenChain(
        String clauseCode,
        Subject subject,
        StationId station,
        Instant openedAt,
        int totalWorkingDays,
        Basis assessedOn,
        String amountCategory,
        List<Stage> stages) {

    public OpenChain {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least one stage");
        }
    }

    /** A stage with its share of working days and who does it; the code's label is {@code <subject type>.stage.<code>}. */
    public record Stage(String code, int workingDays, EmployeeId responsible, TeamId team) {}

    /** On which deadlines a chain is assessed. */
    public enum Basis {
        TOTAL,
        STAGES,
        /** Outside the assessed clauses: reminded of, and never an entry. */
        NOTHING
    }
}
